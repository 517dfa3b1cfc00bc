package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import java.util.Objects;

/**
 * What an attempt comes to.
 *
 * @param counted whether it added to the row of failures
 * @param changed whether it changed lockout-service's state of the trainee
 * @param remainingAttempts wrong codes left before the lock; for {@code MISMATCH}, else null
 * @param retryAfterSeconds when to try again; for {@code THROTTLED}, else null
 * @param generation generation of the device that the code was compared with; null if none is registered
 * @param stepOffset the matching step less the server's; null if no step matched
 * @param state lockout-service's state of the trainee after the attempt; null if it was not asked
 */
public record Judgement(
        Outcome outcome,
        boolean counted,
        boolean changed,
        Integer remainingAttempts,
        Integer retryAfterSeconds,
        Long generation,
        Integer stepOffset,
        LockoutState state) {

    public Judgement {
        Objects.requireNonNull(outcome, "outcome");
    }

    /** There is no device to compare with. */
    public static Judgement notRegistered() {
        return new Judgement(Outcome.NOT_REGISTERED, false, false, null, null, null, null, null);
    }

    /** The code's step was still free, and is now used up. */
    public Judgement accepted() {
        return new Judgement(Outcome.ACCEPTED, counted, changed, null, null, generation, stepOffset, state);
    }
}
