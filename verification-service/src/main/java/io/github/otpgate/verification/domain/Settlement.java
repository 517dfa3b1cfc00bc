package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import java.util.Optional;

/**
 * What an attempt comes to after lockout-service has settled it.
 *
 * @param judgement final if there is no claim; else the claim decides between {@code ACCEPTED} and {@code REPLAYED}
 * @param claim the step that is to be used up
 */
public record Settlement(Judgement judgement, Optional<StepClaim> claim) {

    /** There is no device to compare with, and so nothing to settle. */
    public static Settlement notRegistered() {
        return new Settlement(Judgement.notRegistered(), Optional.empty());
    }

    /**
     * Reads the verdict on a compared code.
     *
     * @throws IllegalArgumentException if the verdict is that the attempt cannot be judged
     */
    public static Settlement of(Comparison compared, SettledAttempt settled) {
        return switch (settled.verdict()) {
            case ACCEPTED -> used(compared, settled, compared.claim().or(() -> remembered(compared, settled)));
            case REPLAYED -> used(compared, settled, compared.claim());
            case MISMATCH -> refused(Outcome.MISMATCH, compared, settled);
            case LOCKED -> refused(Outcome.LOCKED, compared, settled);
            case THROTTLED -> refused(Outcome.THROTTLED, compared, settled);
            case STALE_DEVICE, IDEMPOTENCY_KEY_REUSED ->
                throw new IllegalArgumentException("not judged: " + settled.verdict());
        };
    }

    /**
     * The verdict can be one that lockout-service remembers of an earlier try, whose code has left the window since. The step
     * that it accepted then is the last one of its state.
     */
    private static Optional<StepClaim> remembered(Comparison compared, SettledAttempt settled) {
        Device device = compared.device();
        return Optional.of(settled.state())
                .filter(state -> state.generation() == device.generation())
                .map(state -> new StepClaim(device.generation(), state.lastStep(), device.drift()));
    }

    private static Settlement used(Comparison compared, SettledAttempt settled, Optional<StepClaim> claim) {
        return new Settlement(judgement(Outcome.REPLAYED, compared, settled), claim);
    }

    private static Settlement refused(Outcome outcome, Comparison compared, SettledAttempt settled) {
        return new Settlement(judgement(outcome, compared, settled), Optional.empty());
    }

    private static Judgement judgement(Outcome outcome, Comparison compared, SettledAttempt settled) {
        return new Judgement(
                outcome,
                settled.counted(),
                settled.changed(),
                settled.remainingAttempts(),
                settled.retryAfterSeconds(),
                compared.device().generation(),
                compared.stepOffset(),
                settled.state());
    }
}
