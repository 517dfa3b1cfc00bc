package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.IdentityVerification;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.Outcome;
import io.github.otpgate.registration.domain.ProofRule;
import io.github.otpgate.registration.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** An institution lets one of its trainees register one device. */
@ApplicationScoped
public class IssueEnrolmentTicket {

    /** How long a ticket is good for. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final EnrolmentLedger ledger;
    private final Journal journal;
    private final Clock clock;

    @Inject
    IssueEnrolmentTicket(Outbox outbox, EnrolmentLedger ledger, Journal journal, Clock clock) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A new ticket on record, proven if an identity verification came along. A verification that proves nothing refuses the
     * ticket: the institution believes it stronger than it would be.
     *
     * @param rule what this institution's identity provider must have said
     */
    public Uni<Outcome<EnrolmentTicket>> issue(
            InstitutionId institution,
            TraineeKey traineeKey,
            Identity.Kind kind,
            Optional<IdentityVerification> verification,
            ProofRule rule) {
        Instant now = clock.instant();
        Optional<Refusal> refusal = verification.flatMap(proof -> rule.refusal(proof, now));
        if (refusal.isPresent()) {
            return Uni.createFrom().item(new Outcome.Refused<>(refusal.get()));
        }
        EnrolmentTicket ticket = new EnrolmentTicket(
                UUID.randomUUID(),
                traineeKey,
                kind,
                institution,
                verification.isPresent(),
                now.truncatedTo(ChronoUnit.SECONDS).plus(LIFETIME));
        return outbox.inTransaction(
                () -> useProof(verification, ticket, now).flatMap(unused -> unused ? record(ticket, now) : used()));
    }

    private Uni<Boolean> useProof(Optional<IdentityVerification> verification, EnrolmentTicket ticket, Instant now) {
        return verification
                .map(proof -> ledger.useProof(ticket.institution(), proof, ticket.ticketId(), now))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static Uni<Outcome<EnrolmentTicket>> used() {
        return Uni.createFrom().item(new Outcome.Refused<>(Refusal.Proof.USED));
    }

    private Uni<Outcome<EnrolmentTicket>> record(EnrolmentTicket ticket, Instant now) {
        JournalEntry entry = new JournalEntry(
                JournalEntry.Action.TICKET_ISSUED,
                JournalEntry.Actor.LMS,
                Optional.of(ticket.institution()),
                ticket.traineeKey(),
                Optional.of(ticket.ticketId()),
                Optional.empty(),
                now);
        return ledger.issue(ticket, now).flatMap(issued -> journal.add(entry)).replaceWith(new Outcome.Done<>(ticket));
    }
}
