package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.github.otpgate.contracts.proof.ProofPurpose;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.IdentityVerification;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.Outcome;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.TicketUse;
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

    private final ProofClient proofs;
    private final Outbox outbox;
    private final EnrolmentLedger ledger;
    private final Journal journal;
    private final Clock clock;

    @Inject
    IssueEnrolmentTicket(ProofClient proofs, Outbox outbox, EnrolmentLedger ledger, Journal journal, Clock clock) {
        this.proofs = proofs;
        this.outbox = outbox;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new ticket on record, without an identity verification behind it. */
    public Uni<Outcome<EnrolmentTicket>> issue(InstitutionId institution, TraineeKey traineeKey, Identity.Kind kind) {
        Instant issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return record(
                new EnrolmentTicket(UUID.randomUUID(), traineeKey, kind, institution, false, issuedAt.plus(LIFETIME)));
    }

    /**
     * A ticket on record that an identity verification stands behind. A verification that proves nothing refuses the ticket: the
     * institution believes it stronger than it would be. The same request again, for as long as neither the verification nor the
     * ticket is too old, has the same ticket, also if the first one died between claim and record. Fails with
     * {@link ProofsUnavailableException} if nobody can say whether the verification proves anything; the question is asked with no
     * transaction open.
     */
    public Uni<Outcome<EnrolmentTicket>> issue(
            InstitutionId institution, TraineeKey traineeKey, Identity.Kind kind, IdentityVerification verification) {
        ClaimProof claim = new ClaimProof(
                traineeKey,
                institution,
                verification.provider(),
                verification.transactionId(),
                verification.resultCode(),
                verification.verifiedAt(),
                ProofPurpose.DEVICE_REPLACEMENT,
                UUID.randomUUID());
        return proofs.claim(claim).flatMap(claimed -> refusal(claimed.verdict())
                .map(IssueEnrolmentTicket::refused)
                .orElseGet(() -> record(proven(claimed, traineeKey, kind, institution))));
    }

    /** Made of nothing but what the first claim fixed: repeated, it is the very same. */
    private static EnrolmentTicket proven(
            ClaimedProof claimed, TraineeKey traineeKey, Identity.Kind kind, InstitutionId institution) {
        return new EnrolmentTicket(
                claimed.ticketId(),
                traineeKey,
                kind,
                institution,
                true,
                claimed.claimedAt().plus(LIFETIME));
    }

    private Uni<Outcome<EnrolmentTicket>> record(EnrolmentTicket ticket) {
        Instant now = clock.instant();
        if (!ticket.expiresAt().isAfter(now)) {
            return refused(Refusal.Proof.EXPIRED);
        }
        return outbox.inTransaction(
                () -> ledger.issue(ticket, now).flatMap(first -> first ? note(ticket, now) : unlessSpent(ticket)));
    }

    private Uni<Outcome<EnrolmentTicket>> note(EnrolmentTicket ticket, Instant now) {
        JournalEntry entry = new JournalEntry(
                JournalEntry.Action.TICKET_ISSUED,
                JournalEntry.Actor.LMS,
                Optional.of(ticket.institution()),
                ticket.traineeKey(),
                Optional.of(ticket.ticketId()),
                Optional.empty(),
                now);
        return journal.add(entry).replaceWith(new Outcome.Done<>(ticket));
    }

    private Uni<Outcome<EnrolmentTicket>> unlessSpent(EnrolmentTicket ticket) {
        return ledger.find(ticket.ticketId())
                .map(use -> use.filter(TicketUse::spent).isPresent()
                        ? new Outcome.Refused<>(Refusal.Proof.USED)
                        : new Outcome.Done<>(ticket));
    }

    private static Optional<Refusal> refusal(ClaimedProof.Verdict verdict) {
        return switch (verdict) {
            case GRANTED -> Optional.empty();
            case OTHER_PROVIDER -> Optional.of(Refusal.Proof.OTHER_PROVIDER);
            case FAILED -> Optional.of(Refusal.Proof.FAILED);
            case IN_FUTURE -> Optional.of(Refusal.Proof.IN_FUTURE);
            case EXPIRED -> Optional.of(Refusal.Proof.EXPIRED);
            case CONFLICTING -> Optional.of(Refusal.Proof.CONFLICTING);
        };
    }

    private static Uni<Outcome<EnrolmentTicket>> refused(Refusal refusal) {
        return Uni.createFrom().item(new Outcome.Refused<>(refusal));
    }
}
