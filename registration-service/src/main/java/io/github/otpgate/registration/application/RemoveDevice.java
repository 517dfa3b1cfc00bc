package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.github.otpgate.registration.domain.Removal;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The registration reset: a trainee drops their own registration to enter their data anew. */
@ApplicationScoped
public class RemoveDevice {

    private final LockoutClient lockout;
    private final Outbox outbox;
    private final Registrations registrations;
    private final EnrolmentLedger ledger;
    private final Journal journal;
    private final Clock clock;

    @Inject
    RemoveDevice(
            LockoutClient lockout,
            Outbox outbox,
            Registrations registrations,
            EnrolmentLedger ledger,
            Journal journal,
            Clock clock) {
        this.lockout = lockout;
        this.outbox = outbox;
        this.registrations = registrations;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The device as removed, or the refusal; never one that is still there. Completes as removed only when no replica judges codes
     * of the device any more. Fails with {@link io.github.otpgate.lockoutclient.LockoutUnavailableException} if that cannot be
     * told; the same request again then completes it.
     */
    public Uni<Removal> remove(EnrolmentTicket ticket) {
        return outbox.inTransaction(() -> look(ticket))
                .flatMap(removal -> removal instanceof Removal.Due
                        ? unlessLocked(ticket)
                        : Uni.createFrom().item(removal))
                .flatMap(removal -> removal instanceof Removal.Removed removed
                        ? lockout.raiseGeneration(new RaiseGeneration(ticket.traineeKey(), removed.generation()))
                                .replaceWith(removal)
                        : Uni.createFrom().item(removal));
    }

    /** Waits for a removal that is just happening: of the trainee and the ticket one must not be seen before it and one after. */
    private Uni<Removal> look(EnrolmentTicket ticket) {
        return registrations.lock(ticket.traineeKey()).flatMap(trainee -> removal(ticket, trainee));
    }

    private Uni<Removal> removal(EnrolmentTicket ticket, Trainee trainee) {
        return ledger.find(ticket.ticketId()).map(use -> Removal.of(trainee, use));
    }

    private Uni<Removal> unlessLocked(EnrolmentTicket ticket) {
        return lockout.findLock(new FindLock(ticket.traineeKey()))
                .map(CurrentLock::locked)
                .flatMap(locked -> locked
                        ? Uni.createFrom().item(new Removal.Refused(Refusal.Plain.TRAINEE_LOCKED))
                        : outbox.inTransaction(() -> removeUnderLock(ticket)));
    }

    private Uni<Removal> removeUnderLock(EnrolmentTicket ticket) {
        return registrations.lock(ticket.traineeKey()).flatMap(trainee -> removal(ticket, trainee)
                .flatMap(removal -> removal instanceof Removal.Due due
                        ? remove(ticket, due.device(), trainee.nextGeneration())
                        : Uni.createFrom().item(removal)));
    }

    /** Row, journal, ticket and event in one transaction. */
    private Uni<Removal> remove(EnrolmentTicket ticket, RegisteredDevice device, long generation) {
        Instant now = clock.instant();
        DeviceRemoved event = new DeviceRemoved(
                UUID.randomUUID(), ticket.traineeKey(), device.deviceId(), generation, ticket.institution(), now);
        return registrations
                .remove(ticket.traineeKey(), generation, now)
                .flatMap(removed -> ledger.useForRemoval(ticket.ticketId(), now))
                .flatMap(used -> journal.add(JournalEntry.Action.DEVICE_REMOVED, ticket, device.deviceId(), now))
                .flatMap(noted -> outbox.append(event))
                .replaceWith(new Removal.Removed(generation));
    }
}
