package io.github.otpgate.verification;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.lockoutclient.LockoutUnavailableException;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** lockout-service's rules in memory, in its order; and the ways in which it can be absent or wrong. */
@Mock
@ApplicationScoped
public class FakeLockout implements LockoutClient {

    private static final int THRESHOLD = 5;
    private static final Instant LOCKED_AT = Instant.parse("2026-03-02T00:00:00Z");

    private final Map<TraineeKey, Memory> memories = new HashMap<>();
    private final Map<String, Remembered> remembered = new HashMap<>();
    private final Set<TraineeKey> throttled = new HashSet<>();
    private final List<SettleAttempt> asked = new ArrayList<>();
    private boolean away;
    private boolean gullible;

    /** Forgets everything and works again. */
    public synchronized void reset() {
        memories.clear();
        remembered.clear();
        throttled.clear();
        asked.clear();
        away = false;
        gullible = false;
    }

    public synchronized void goAway(boolean gone) {
        away = gone;
    }

    /** Says ACCEPTED to everybody from now on, as a lockout-service would that has lost its mind. */
    public synchronized void acceptEverything() {
        gullible = true;
    }

    public synchronized void throttle(TraineeKey trainee) {
        throttled.add(trainee);
    }

    public synchronized void unthrottle(TraineeKey trainee) {
        throttled.remove(trainee);
    }

    /** How often it was asked to settle. */
    public synchronized int timesAsked() {
        return asked.size();
    }

    public synchronized List<SettleAttempt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized Uni<SettledAttempt> settle(SettleAttempt attempt) {
        asked.add(attempt);
        return away ? Uni.createFrom().failure(unavailable()) : Uni.createFrom().item(decide(attempt));
    }

    @Override
    public synchronized Uni<Void> raiseGeneration(RaiseGeneration raised) {
        memory(raised.traineeKey()).raise(raised.generation());
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<CurrentLock> findLock(FindLock trainee) {
        Memory memory = memory(trainee.traineeKey());
        return away
                ? Uni.createFrom().failure(unavailable())
                : Uni.createFrom()
                        .item(new CurrentLock(
                                memory.locked,
                                memory.locked ? LOCKED_AT : null,
                                1,
                                memory.failures,
                                memory.generation));
    }

    private SettledAttempt decide(SettleAttempt attempt) {
        Memory memory = memory(attempt.traineeKey());
        if (gullible) {
            memory.lastStep = attempt.matchedStep();
            return memory.verdict(Verdict.ACCEPTED, false);
        }
        if (attempt.idempotencyKey() == null) {
            return judge(attempt, memory);
        }
        String name = attempt.caller() + " " + attempt.traineeKey() + " " + attempt.idempotencyKey();
        Remembered before = remembered.get(name);
        if (before != null) {
            return before.fingerprint().equals(attempt.fingerprint())
                    ? before.settled()
                    : new SettledAttempt(Verdict.IDEMPOTENCY_KEY_REUSED, false, null, null, memory.generation, null);
        }
        SettledAttempt settled = judge(attempt, memory);
        if (settled.verdict() != Verdict.STALE_DEVICE && settled.verdict() != Verdict.THROTTLED) {
            remembered.put(name, new Remembered(attempt.fingerprint(), settled));
        }
        return settled;
    }

    private SettledAttempt judge(SettleAttempt attempt, Memory memory) {
        if (memory.locked) {
            return memory.verdict(Verdict.LOCKED, false);
        }
        if (attempt.generation() < memory.generation) {
            return memory.verdict(Verdict.STALE_DEVICE, false);
        }
        memory.raise(attempt.generation());
        if (throttled.contains(attempt.traineeKey())) {
            return memory.verdict(Verdict.THROTTLED, false);
        }
        if (attempt.matchedStep() != null) {
            if (attempt.matchedStep() <= memory.lastStep) {
                return memory.verdict(Verdict.REPLAYED, false);
            }
            memory.lastStep = attempt.matchedStep();
            memory.failures = 0;
            return memory.verdict(Verdict.ACCEPTED, false);
        }
        if (!memory.wrongCodes.add(attempt.codeMark())) {
            return memory.verdict(Verdict.MISMATCH, false);
        }
        memory.failures++;
        memory.locked = memory.failures >= THRESHOLD;
        return memory.verdict(memory.locked ? Verdict.LOCKED : Verdict.MISMATCH, true);
    }

    private Memory memory(TraineeKey trainee) {
        return memories.computeIfAbsent(trainee, unknown -> new Memory());
    }

    private static Throwable unavailable() {
        return new LockoutUnavailableException(new ConnectException());
    }

    private record Remembered(String fingerprint, SettledAttempt settled) {}

    private static final class Memory {

        private final Set<String> wrongCodes = new HashSet<>();
        private long version;
        private long generation;
        private long lastStep = -1;
        private int failures;
        private boolean locked;

        private void raise(long newer) {
            if (newer > generation) {
                generation = newer;
                lastStep = -1;
            }
        }

        private SettledAttempt verdict(Verdict verdict, boolean counted) {
            version++;
            LockoutState state = new LockoutState(
                    version, failures, locked ? LOCKED_AT : null, locked ? 1 : 0, generation, lastStep, List.of());
            Integer remaining = verdict == Verdict.MISMATCH ? THRESHOLD - failures : null;
            Integer retryAfter = verdict == Verdict.THROTTLED ? 7 : null;
            return new SettledAttempt(verdict, counted, remaining, retryAfter, generation, state);
        }
    }
}
