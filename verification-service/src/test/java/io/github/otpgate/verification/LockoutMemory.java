package io.github.otpgate.verification;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What {@link FakeLockout} knows of one trainee. */
final class LockoutMemory {

    static final int THRESHOLD = 5;
    static final Instant LOCKED_AT = Instant.parse("2026-03-02T00:00:00Z");

    private final Set<String> wrongCodes = new HashSet<>();
    long version;
    long generation;
    long lastStep = -1;
    int failures;
    boolean locked;
    long lockVersion;

    /** In lockout-service's order. */
    SettledAttempt judge(SettleAttempt attempt, boolean throttled) {
        if (locked) {
            return told(Verdict.LOCKED, false, false);
        }
        if (attempt.generation() < generation) {
            return told(Verdict.STALE_DEVICE, false, false);
        }
        boolean raised = raise(attempt.generation());
        if (throttled) {
            return told(Verdict.THROTTLED, false, raised);
        }
        if (attempt.matchedStep() != null) {
            if (attempt.matchedStep() <= lastStep) {
                return told(Verdict.REPLAYED, false, raised);
            }
            lastStep = attempt.matchedStep();
            failures = 0;
            return told(Verdict.ACCEPTED, false, true);
        }
        if (!wrongCodes.add(attempt.codeMark())) {
            return told(Verdict.MISMATCH, false, raised);
        }
        failures++;
        locked = failures >= LockoutMemory.THRESHOLD;
        lockVersion = locked ? version + 1 : lockVersion;
        return told(locked ? Verdict.LOCKED : Verdict.MISMATCH, true, true);
    }

    boolean raise(long newer) {
        boolean higher = newer > generation;
        if (higher) {
            generation = newer;
            lastStep = -1;
        }
        return higher;
    }

    void become(LockoutState known) {
        version = known.version();
        failures = known.consecutiveFailures();
        locked = known.locked();
        lockVersion = known.lockVersion();
        raise(known.generation());
        lastStep = Math.max(lastStep, known.generation() == generation ? known.lastStep() : -1);
    }

    void unlock() {
        version++;
        failures = 0;
        locked = false;
    }

    LockoutState state() {
        return new LockoutState(
                version, failures, locked ? LOCKED_AT : null, lockVersion, generation, lastStep, List.of());
    }

    SettledAttempt told(Verdict verdict, boolean counted, boolean changed) {
        version += changed ? 1 : 0;
        LockoutState state = state();
        Integer remaining = verdict == Verdict.MISMATCH ? THRESHOLD - failures : null;
        Integer retryAfter = verdict == Verdict.THROTTLED ? 7 : null;
        return new SettledAttempt(verdict, counted, remaining, retryAfter, generation, changed, null, state);
    }
}
