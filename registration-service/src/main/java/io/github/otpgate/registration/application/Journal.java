package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.JournalEntry.Action;
import io.github.otpgate.registration.domain.JournalEntry.Actor;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who did what. Entries can be added and never changed, in the transaction of what they tell of. */
public interface Journal {

    /** Adds the entry. */
    Uni<Void> add(JournalEntry entry);

    /**
     * How many entries of this kind tickets of the institution have made after this time. Waits for other transactions that count
     * the same, so that none of them is missed, and makes them wait until the end of this one.
     */
    Uni<Long> countByTickets(Action action, InstitutionId institution, Instant after);

    /** Adds what the holder of this ticket did to this device. */
    default Uni<Void> add(Action action, EnrolmentTicket ticket, UUID deviceId, Instant at) {
        return add(new JournalEntry(
                action,
                Actor.TRAINEE,
                Optional.of(ticket.institution()),
                ticket.traineeKey(),
                Optional.of(ticket.ticketId()),
                Optional.of(deviceId),
                at));
    }

    /** Adds what a device of the trainee, of its own and with no ticket, did to this device. */
    default Uni<Void> add(Action action, RegisteredDevice device, TraineeKey traineeKey, Instant at) {
        return add(new JournalEntry(
                action,
                Actor.TRAINEE,
                Optional.of(device.institution()),
                traineeKey,
                Optional.empty(),
                Optional.of(device.deviceId()),
                at));
    }
}
