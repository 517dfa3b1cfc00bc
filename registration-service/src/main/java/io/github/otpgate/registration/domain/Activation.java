package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.event.DeviceKind;
import java.util.Optional;
import java.util.UUID;

/** How far the activation of a device has come. */
public sealed interface Activation {

    /** The device is the trainee's registered one, by this very ticket. */
    record Active(DeviceKind kind, long generation) implements Activation {}

    /** The device waits for its first code. */
    record Pending(PendingDevice device) implements Activation {}

    /** It will not be activated by this request. */
    record Refused(Refusal refusal) implements Activation {}

    /**
     * How far a ticket has brought a device.
     *
     * @param use what the ticket was used for; empty if it is not on record
     * @param pending the ticket's pending device of this id, if there is one
     */
    static Activation of(UUID deviceId, Trainee trainee, Optional<TicketUse> use, Optional<PendingDevice> pending) {
        if (use.isEmpty()) {
            return new Refused(Refusal.Plain.TICKET_UNKNOWN);
        }
        Optional<UUID> registered = use.get().registered();
        Optional<RegisteredDevice> current = trainee.device()
                .filter(device -> device.deviceId().equals(deviceId) && registered.equals(Optional.of(deviceId)));
        if (current.isPresent()) {
            return new Active(current.get().profile().kind(), trainee.generation());
        }
        if (registered.isPresent() || use.get().endsNoMore(trainee)) {
            return new Refused(Refusal.Plain.TICKET_USED);
        }
        return pending.<Activation>map(Pending::new).orElseGet(() -> new Refused(Refusal.Plain.DEVICE_UNKNOWN));
    }
}
