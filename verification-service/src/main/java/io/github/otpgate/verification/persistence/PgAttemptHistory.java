package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.verification.application.AttemptHistory;
import io.github.otpgate.verification.application.AttemptQuery;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.VerificationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgAttemptHistory implements AttemptHistory {

    private static final String FIND_ATTEMPT = SqlFile.read(PgAttemptHistory.class, "find_attempt.sql");
    private static final String OF_INSTITUTION = SqlFile.read(PgAttemptHistory.class, "attempts_of_institution.sql");
    private static final String OF_ALL = SqlFile.read(PgAttemptHistory.class, "attempts_of_all.sql");
    private static final String OF_TICKET = SqlFile.read(PgAttemptHistory.class, "attempts_of_ticket.sql");

    /** No ticket lives longer, and no attempt is recorded longer after its ticket was read. */
    private static final Duration LONGEST_TICKET = Duration.ofHours(1);

    private static final Instant EVER_AFTER = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Pool pool;

    PgAttemptHistory(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Attempt>> find(VerificationId id) {
        return attempts(FIND_ATTEMPT, Tuple.of(id.value(), utc(id.time())))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Attempt>> find(AttemptQuery query) {
        Tuple asked = Tuple.tuple()
                .addValue(utc(query.from().orElse(Instant.EPOCH)))
                .addValue(utc(query.to().orElse(EVER_AFTER)))
                .addValue(query.outcome().map(Outcome::name).orElse(null))
                .addValue(utc(query.before().map(VerificationId::time).orElse(EVER_AFTER)))
                .addValue(query.before().map(VerificationId::value).orElse(LAST_ID))
                .addValue(query.limit());
        return query.scope()
                .only()
                .map(InstitutionId::value)
                .map(institution -> attempts(OF_INSTITUTION, asked.addValue(institution)))
                .orElseGet(() -> attempts(OF_ALL, asked));
    }

    @Override
    public Uni<List<Attempt>> madeWith(PageTicket ticket) {
        Instant expiry = ticket.expiresAt();
        return attempts(
                OF_TICKET,
                Tuple.of(ticket.ticketId(), utc(expiry.minus(LONGEST_TICKET)), utc(expiry.plus(LONGEST_TICKET))));
    }

    private Uni<List<Attempt>> attempts(String sql, Tuple asked) {
        return pool.preparedQuery(sql)
                .execute(asked)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AttemptRow::read)
                        .toList())
                .onFailure()
                .transform(Outage::of);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
