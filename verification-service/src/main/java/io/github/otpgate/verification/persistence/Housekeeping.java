package io.github.otpgate.verification.persistence;

import io.github.otpgate.outbox.SqlFile;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Makes room for the attempts of coming months and lets go of what is too old. Every replica may do it, as often as it likes. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final String CREATE_PARTITIONS = SqlFile.read(Housekeeping.class, "create_partitions.sql");
    private static final String DROP_PARTITIONS = SqlFile.read(Housekeeping.class, "drop_partitions.sql");
    private static final String PURGE_IDEMPOTENCY = SqlFile.read(Housekeeping.class, "purge_idempotency.sql");

    private final Pool pool;
    private final Clock clock;
    private final AttemptsConfig config;

    Housekeeping(Pool pool, Clock clock, AttemptsConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /** Each part is tried whatever became of the others; what fails now is done at the next turn. */
    @Scheduled(every = "${otpgate.attempts.housekeeping:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        Instant now = clock.instant();
        return run("coming months", CREATE_PARTITIONS, Tuple.tuple())
                .chain(() -> config.retention()
                        .map(kept -> run("past months", DROP_PARTITIONS, at(now.minus(kept))))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> run("idempotency keys", PURGE_IDEMPOTENCY, at(now)));
    }

    private Uni<Void> run(String what, String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "housekeeping of %s put off: %s",
                            what, Outage.of(failure).getMessage());
                    return null;
                });
    }

    private static Tuple at(Instant time) {
        return Tuple.of(time.atOffset(ZoneOffset.UTC));
    }
}
