package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.trainee.Identity;
import java.util.Optional;

/**
 * Who may register a device. Judged when a registration begins and again when it is activated, for another device may have
 * been activated in between.
 */
public final class RegistrationRule {

    private RegistrationRule() {}

    /**
     * Why this ticket registers no device for this trainee, or empty if it does. A person who ever had a device needs a proven
     * ticket, be the device removed by now: else removing and registering would be a replacement without proof.
     *
     * @param kind the scheme by which the ticket knows the trainee
     * @param proven whether a fresh identity verification stands behind the ticket
     * @param replace whether the trainee agreed to the replacement of a registered device
     */
    public static Optional<Refusal> refusal(Identity.Kind kind, boolean proven, Trainee trainee, boolean replace) {
        if (trainee.device().isPresent() && !replace) {
            return trainee.device().map(Refusal.AlreadyRegistered::new);
        }
        return trainee.hasHistory() ? EndingRule.refusal(kind, proven) : Optional.empty();
    }
}
