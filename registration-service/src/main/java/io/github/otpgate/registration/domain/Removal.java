package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.trainee.Identity;
import java.util.Optional;
import java.util.UUID;

/** How far the removal of a trainee's device has come. */
public sealed interface Removal {

    /** There is no device any more; the removal took this generation. */
    record Removed(long generation) implements Removal {}

    /** There was no device any more when its former device asked; the trainee's generation is this. */
    record Gone(long generation) implements Removal {}

    /** This device is still there. */
    record Due(RegisteredDevice device) implements Removal {}

    /** It will not be removed by this request. */
    record Refused(Refusal refusal) implements Removal {}

    /**
     * What a ticket is to do about the trainee's device. A ticket ends one device: one that has registered a device ended its
     * predecessor then.
     *
     * @param kind the scheme by which the ticket knows the trainee
     * @param proven whether a fresh identity verification stands behind the ticket
     * @param use what the ticket was used for; empty if it is not on record
     */
    static Removal byTicket(Identity.Kind kind, boolean proven, Trainee trainee, Optional<TicketUse> use) {
        if (use.isEmpty()) {
            return new Refused(Refusal.Plain.TICKET_UNKNOWN);
        }
        if (trainee.device().isEmpty()) {
            return use.get().removed() ? new Removed(trainee.generation()) : new Refused(Refusal.Plain.NOT_REGISTERED);
        }
        // A removal that is asked for again must not hit a device that was registered since.
        if (use.get().removed() || use.get().registered().isPresent()) {
            return new Refused(Refusal.Plain.TICKET_USED);
        }
        return EndingRule.refusal(kind, proven)
                .<Removal>map(Refused::new)
                .orElseGet(() -> new Due(trainee.device().get()));
    }

    /**
     * What a device is to do about its own registration: a former one does nothing about its successor.
     *
     * @param earlier how the same request ended when it was sent before
     */
    static Removal byDevice(Trainee trainee, UUID deviceId, Optional<RemovalOutcome> earlier) {
        if (earlier.isPresent()) {
            return switch (earlier.get()) {
                case REMOVED -> new Removed(trainee.generation());
                case LOCKED -> new Refused(Refusal.Plain.TRAINEE_LOCKED);
            };
        }
        if (trainee.device().isEmpty()) {
            return new Gone(trainee.generation());
        }
        return trainee.device()
                .filter(device -> device.deviceId().equals(deviceId))
                .<Removal>map(Due::new)
                .orElseGet(() -> new Refused(Refusal.Plain.NOT_REGISTERED));
    }
}
