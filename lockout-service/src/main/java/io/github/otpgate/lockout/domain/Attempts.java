package io.github.otpgate.lockout.domain;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.LOCKED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.MISMATCH;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.REPLAYED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.STALE_DEVICE;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.THROTTLED;

import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import java.time.Duration;
import java.time.Instant;

/**
 * What an attempt comes to: the rules in their order, for one trainee, one attempt after the other. {@code settle.lua} decides
 * the same where it is atomic; the contract tests of the attempt ledger hold both to each other.
 */
public final class Attempts {

    /** When a trainee of an institution that is over budget may try again. */
    public static final Duration OVER_BUDGET_WAIT = Duration.ofMinutes(1);

    private final LockoutPolicy policy;

    public Attempts(LockoutPolicy policy) {
        this.policy = policy;
    }

    /** Whether an institution's budget, if it is over, keeps its attempts at this trainee from being judged: whatever the code. */
    public static boolean stoppedByBudget(Lockout before) {
        return !before.state().locked() && before.state().consecutiveFailures() > 0;
    }

    /**
     * Decides; asks {@code passing} only for what the decision depends on.
     *
     * @param overBudget whether the institution that asks is over budget
     */
    public Decision decide(
            Lockout before, SettleAttempt attempt, boolean overBudget, PassingMemory passing, Instant now) {
        if (before.state().locked()) {
            return new Decision(LOCKED, false, before);
        }
        if (overBudget && stoppedByBudget(before)) {
            return new Decision(THROTTLED, false, before);
        }
        if (attempt.generation() < before.state().generation()) {
            return new Decision(STALE_DEVICE, false, before);
        }
        Lockout current = before.raisedTo(attempt.generation());
        if (!passing.admits()) {
            return new Decision(THROTTLED, false, current);
        }
        return attempt.matchedStep() == null ? wrong(current, passing, now) : right(current, attempt.matchedStep());
    }

    private Decision right(Lockout current, long step) {
        return step <= current.state().lastStep()
                ? new Decision(REPLAYED, false, current)
                : new Decision(ACCEPTED, false, current.accepted(step));
    }

    private Decision wrong(Lockout current, PassingMemory passing, Instant now) {
        if (!passing.isNewWrongCode()) {
            return new Decision(MISMATCH, false, current);
        }
        Lockout after = current.failed(now, policy);
        return new Decision(after.state().locked() ? LOCKED : MISMATCH, true, after);
    }

    /**
     * What it comes to.
     *
     * @param counted whether it added to the row of failures
     * @param after what {@link Lockout#inOneChangeFrom} makes a version of
     */
    public record Decision(Verdict verdict, boolean counted, Lockout after) {}

    /** What is remembered for a short time and may be forgotten. Each question also notes the attempt. */
    public interface PassingMemory {

        /** Whether the trainee has attempts left in the current throttle window of the institution that asks. */
        boolean admits();

        /** Whether this wrong code was not tried before within the server's current time step. */
        boolean isNewWrongCode();
    }
}
