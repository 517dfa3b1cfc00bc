package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.registration.application.EnrolmentLedger;
import io.github.otpgate.registration.domain.TicketUse;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The ledger in table {@code enrolment_ticket}. */
@ApplicationScoped
class TableEnrolmentLedger implements EnrolmentLedger, PanacheRepositoryBase<TicketRow, UUID> {

    private static final String ISSUE = SqlFile.read(TableEnrolmentLedger.class, "issue-ticket.sql");
    private static final String COUNT_TRY = SqlFile.read(TableEnrolmentLedger.class, "count-try.sql");

    @Override
    public Uni<Boolean> issue(EnrolmentTicket ticket, Instant at) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(ISSUE)
                        .setParameter("ticket_id", ticket.ticketId())
                        .setParameter("trainee_key", ticket.traineeKey().value())
                        .setParameter("institution", ticket.institution().value())
                        .setParameter("identity_kind", ticket.kind().name())
                        .setParameter("proven", ticket.proven())
                        .setParameter("issued_at", at)
                        .setParameter("expires_at", ticket.expiresAt())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Optional<TicketUse>> find(UUID ticketId) {
        return findById(ticketId).map(row -> Optional.ofNullable(row).map(TicketRow::toUse));
    }

    @Override
    public Uni<Void> countBegun(UUID ticketId) {
        return update("begun = begun + 1 where ticketId = ?1", ticketId).replaceWithVoid();
    }

    @Override
    public Uni<OptionalInt> countTry(UUID ticketId) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(COUNT_TRY, Integer.class)
                        .setParameter("ticket_id", ticketId)
                        .setParameter("most_tries", TicketUse.MOST_TRIES)
                        .getSingleResultOrNull())
                .map(tries -> tries == null ? OptionalInt.empty() : OptionalInt.of(tries));
    }

    @Override
    public Uni<Void> useForRegistration(UUID ticketId, UUID deviceId, Instant at) {
        return update("registeredDevice = ?1, registeredAt = ?2 where ticketId = ?3", deviceId, at, ticketId)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> useForRemoval(UUID ticketId, Instant at) {
        return update("removedAt = ?1 where ticketId = ?2", at, ticketId).replaceWithVoid();
    }

    @Override
    public Uni<Void> purge(Instant expiredBefore) {
        return delete("expiresAt < ?1", expiredBefore).replaceWithVoid();
    }
}
