package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.verification.application.PageTicketJournal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgPageTicketJournal implements PageTicketJournal {

    private static final String RECORD = SqlFile.read(PgPageTicketJournal.class, "record_page_ticket.sql");
    private static final String FIND = SqlFile.read(PgPageTicketJournal.class, "find_page_ticket.sql");

    private final Pool pool;

    PgPageTicketJournal(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> record(PageTicket ticket, Instant issuedAt) {
        Purpose purpose = ticket.purpose();
        Tuple row = Tuple.tuple()
                .addValue(ticket.ticketId())
                .addValue(ticket.traineeKey().value())
                .addValue(ticket.institution().value())
                .addValue(ticket.userId().value())
                .addValue(purpose.evalCode())
                .addValue(purpose.evalType())
                .addValue(purpose.classTime())
                .addValue(purpose.course())
                .addValue(purpose.classCode())
                .addValue(ticket.origin())
                .addValue(issuedAt.atOffset(ZoneOffset.UTC))
                .addValue(ticket.expiresAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(RECORD)
                .execute(row)
                .onFailure()
                .transform(Outage::of)
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<PageTicket>> find(UUID ticketId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(ticketId))
                .map(rows -> first(rows.iterator()))
                .onFailure()
                .transform(Outage::of);
    }

    private static Optional<PageTicket> first(RowIterator<Row> rows) {
        return rows.hasNext() ? Optional.of(ticket(rows.next())) : Optional.empty();
    }

    private static PageTicket ticket(Row row) {
        return new PageTicket(
                row.getUUID("ticket_id"),
                new TraineeKey(row.getString("trainee_key")),
                new InstitutionId(row.getString("institution")),
                new UserId(row.getString("user_id")),
                AttemptRow.purpose(row),
                row.getString("origin"),
                row.getOffsetDateTime("expires_at").toInstant());
    }
}
