package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.Outcome;
import io.github.otpgate.registration.domain.PendingDevice;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.RegistrationRequest;
import io.github.otpgate.registration.domain.RegistrationRule;
import io.github.otpgate.registration.domain.TicketUse;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A trainee begins to register a device: it gets its secret and waits for its first code. */
@ApplicationScoped
public class RegisterDevice {

    private final LockoutClient lockout;
    private final Outbox outbox;
    private final Registrations registrations;
    private final EnrolmentLedger ledger;
    private final Journal journal;
    private final SecretKeyRing keyRing;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    RegisterDevice(
            LockoutClient lockout,
            Outbox outbox,
            Registrations registrations,
            EnrolmentLedger ledger,
            Journal journal,
            SecretKeyRing keyRing,
            Clock clock) {
        this.lockout = lockout;
        this.outbox = outbox;
        this.registrations = registrations;
        this.ledger = ledger;
        this.journal = journal;
        this.keyRing = keyRing;
        this.clock = clock;
    }

    /**
     * A pending device, in place of the one that this ticket may have had. Fails with
     * {@link io.github.otpgate.lockoutclient.LockoutUnavailableException} if nobody can say whether the trainee is locked.
     */
    public Uni<Outcome<Handover>> register(EnrolmentTicket ticket, RegistrationRequest request) {
        return lockout.findLock(new FindLock(ticket.traineeKey()))
                .map(CurrentLock::locked)
                .flatMap(locked -> locked
                        ? refused(Refusal.Plain.TRAINEE_LOCKED)
                        : outbox.inTransaction(() -> begin(ticket, request)));
    }

    private Uni<Outcome<Handover>> begin(EnrolmentTicket ticket, RegistrationRequest request) {
        return registrations
                .lock(ticket.traineeKey())
                .flatMap(trainee ->
                        ledger.find(ticket.ticketId()).map(use -> refusal(ticket, use, trainee, request.replace())))
                .flatMap(refusal -> refusal.map(RegisterDevice::refused).orElseGet(() -> handOver(ticket, request)));
    }

    private static Optional<Refusal> refusal(
            EnrolmentTicket ticket, Optional<TicketUse> use, Trainee trainee, boolean replace) {
        return use.map(known -> known.refusal(trainee))
                .orElse(Optional.of(Refusal.Plain.TICKET_UNKNOWN))
                .or(() -> RegistrationRule.refusal(ticket.kind(), ticket.proven(), trainee, replace));
    }

    private Uni<Outcome<Handover>> handOver(EnrolmentTicket ticket, RegistrationRequest request) {
        Instant now = clock.instant();
        UUID deviceId = UUID.randomUUID();
        DeviceSecret secret = DeviceSecret.random(random);
        PendingDevice device = new PendingDevice(
                deviceId,
                ticket.ticketId(),
                ticket.traineeKey(),
                ticket.institution(),
                request,
                keyRing.seal(secret, deviceId),
                now);
        return registrations
                .begin(device)
                .flatMap(begun -> ledger.countBegun(ticket.ticketId()))
                .flatMap(begun -> journal.add(JournalEntry.Action.DEVICE_REQUESTED, ticket, deviceId, now))
                .replaceWith(new Outcome.Done<>(new Handover(deviceId, secret, now)));
    }

    private static Uni<Outcome<Handover>> refused(Refusal refusal) {
        return Uni.createFrom().item(new Outcome.Refused<>(refusal));
    }

    /**
     * What the device is told once and never again.
     *
     * @param serverTime by which the device can correct its clock
     */
    public record Handover(UUID deviceId, DeviceSecret secret, Instant serverTime) {}
}
