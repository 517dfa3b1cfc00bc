package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.RememberedAcceptance;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.totp.TimeStep;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an attempt comes to after lockout-service has settled it.
 *
 * @param judgement final if there is no claim; else the claim decides between {@code ACCEPTED} and {@code REPLAYED}
 * @param claim the step that is to be used up
 * @param at when it was settled
 */
public record Settlement(Judgement judgement, Optional<StepClaim> claim, Instant at) {

    public Settlement {
        Objects.requireNonNull(judgement, "judgement");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(at, "at");
    }

    /** There is no device to compare with, and so nothing to settle. */
    public static Settlement notRegistered(Instant at) {
        return new Settlement(Judgement.notRegistered(), Optional.empty(), at);
    }

    /**
     * Reads the verdict on a compared code. Empty if it is an earlier try's acceptance that was not recorded then and can be one no
     * more: nothing may be told of it.
     *
     * @throws IllegalArgumentException if the verdict is that the attempt cannot be judged
     */
    public static Optional<Settlement> of(Comparison compared, SettledAttempt settled) {
        return switch (settled.verdict()) {
            case ACCEPTED -> accepted(compared, settled);
            case REPLAYED -> Optional.of(replayed(compared, settled));
            case MISMATCH -> Optional.of(refused(Outcome.MISMATCH, compared, settled));
            case LOCKED -> Optional.of(refused(Outcome.LOCKED, compared, settled));
            case THROTTLED -> Optional.of(refused(Outcome.THROTTLED, compared, settled));
            case STALE_DEVICE, IDEMPOTENCY_KEY_REUSED ->
                throw new IllegalArgumentException("not judged: " + settled.verdict());
        };
    }

    private static Optional<Settlement> accepted(Comparison compared, SettledAttempt settled) {
        return settled.remembered() == null
                ? Optional.of(used(compared, settled, compared.claim()))
                : Optional.of(settled.remembered())
                        .filter(acceptance -> stands(acceptance, compared, settled))
                        .map(acceptance -> completed(acceptance, compared, settled));
    }

    /** Whether what was accepted then would be accepted now: the trainee may verify, with this device, and the code is current. */
    private static boolean stands(RememberedAcceptance acceptance, Comparison compared, SettledAttempt settled) {
        Device device = compared.device();
        return !settled.state().locked()
                && acceptance.generation() == settled.state().generation()
                && acceptance.generation() == device.generation()
                && device.window(compared.currentStep()).holds(acceptance.step());
    }

    private static Settlement completed(RememberedAcceptance acceptance, Comparison compared, SettledAttempt settled) {
        Instant then = acceptance.settledAt();
        int stepOffset = Math.toIntExact(acceptance.step() - TimeStep.at(then));
        return new Settlement(
                judgement(Outcome.REPLAYED, compared, settled, stepOffset),
                Optional.of(compared.device().claim(acceptance.step(), then)),
                then);
    }

    /** Completes an earlier try that died before its commit; not while the trainee is locked. */
    private static Settlement replayed(Comparison compared, SettledAttempt settled) {
        return used(compared, settled, compared.claim().filter(claim -> !settled.state()
                .locked()));
    }

    private static Settlement used(Comparison compared, SettledAttempt settled, Optional<StepClaim> claim) {
        return new Settlement(
                judgement(Outcome.REPLAYED, compared, settled, compared.stepOffset()), claim, compared.at());
    }

    private static Settlement refused(Outcome outcome, Comparison compared, SettledAttempt settled) {
        return new Settlement(
                judgement(outcome, compared, settled, compared.stepOffset()), Optional.empty(), compared.at());
    }

    private static Judgement judgement(
            Outcome outcome, Comparison compared, SettledAttempt settled, Integer stepOffset) {
        return new Judgement(
                outcome,
                settled.counted(),
                settled.changed(),
                settled.remainingAttempts(),
                settled.retryAfterSeconds(),
                compared.device().generation(),
                stepOffset,
                settled.state());
    }
}
