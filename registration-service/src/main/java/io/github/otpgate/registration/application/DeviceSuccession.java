package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.Activation;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.PendingDevice;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.RegistrationRule;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Puts a device whose code was right in the place of the former one: the transaction within an activation. */
@ApplicationScoped
class DeviceSuccession {

    private final Outbox outbox;
    private final Registrations registrations;
    private final EnrolmentLedger ledger;
    private final Journal journal;
    private final ChangeBudgets budgets;
    private final Clock clock;

    @Inject
    DeviceSuccession(
            Outbox outbox,
            Registrations registrations,
            EnrolmentLedger ledger,
            Journal journal,
            ChangeBudgets budgets,
            Clock clock) {
        this.outbox = outbox;
        this.registrations = registrations;
        this.ledger = ledger;
        this.journal = journal;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** How far the ticket has brought the device. Waits for an activation that is just happening. */
    Uni<Activation> look(EnrolmentTicket ticket, UUID deviceId) {
        return outbox.inTransaction(() ->
                registrations.lock(ticket.traineeKey()).flatMap(trainee -> activation(ticket, deviceId, trainee)));
    }

    /** Row, journal, ticket and event in one transaction, one at a time for each trainee. */
    Uni<Activation> succeed(EnrolmentTicket ticket, UUID deviceId) {
        return outbox.inTransaction(
                () -> registrations.lock(ticket.traineeKey()).flatMap(trainee -> activation(ticket, deviceId, trainee)
                        .flatMap(activation -> activation instanceof Activation.Pending pending
                                ? succeed(ticket, pending.device(), trainee)
                                : Uni.createFrom().item(activation))));
    }

    private Uni<Activation> activation(EnrolmentTicket ticket, UUID deviceId, Trainee trainee) {
        return ledger.find(ticket.ticketId()).flatMap(use -> registrations
                .findPending(deviceId, ticket.ticketId())
                .map(pending -> Activation.of(deviceId, trainee, use, pending)));
    }

    private Uni<Activation> succeed(EnrolmentTicket ticket, PendingDevice device, Trainee trainee) {
        Optional<Refusal> refusal = RegistrationRule.refusal(ticket.kind(), ticket.proven(), trainee, device.replace());
        if (refusal.isPresent()) {
            return Uni.createFrom().item(new Activation.Refused(refusal.get()));
        }
        Instant now = clock.instant();
        return trainee.device().isEmpty()
                ? succeed(ticket, device, trainee, now)
                : budgets.allow(JournalEntry.Action.DEVICE_REPLACED, ticket.institution(), now)
                        .flatMap(allowed -> allowed
                                ? succeed(ticket, device, trainee, now)
                                : Uni.createFrom().item(new Activation.Refused(Refusal.Plain.OVER_BUDGET)));
    }

    private Uni<Activation> succeed(EnrolmentTicket ticket, PendingDevice device, Trainee trainee, Instant now) {
        long generation = trainee.nextGeneration();
        JournalEntry.Action action = trainee.device().isPresent()
                ? JournalEntry.Action.DEVICE_REPLACED
                : JournalEntry.Action.DEVICE_REGISTERED;
        return registrations
                .activate(device, generation, now)
                .flatMap(activated -> ledger.useForRegistration(ticket.ticketId(), device.deviceId(), now))
                .flatMap(used -> journal.add(action, ticket, device.deviceId(), now))
                .flatMap(noted -> outbox.append(event(ticket, device, generation, now)))
                .replaceWith(new Activation.Active(device.profile().kind(), generation));
    }

    private static DeviceActivated event(EnrolmentTicket ticket, PendingDevice device, long generation, Instant at) {
        return new DeviceActivated(
                UUID.randomUUID(),
                ticket.traineeKey(),
                device.deviceId(),
                generation,
                device.profile().kind(),
                device.secret(),
                ticket.institution(),
                at);
    }
}
