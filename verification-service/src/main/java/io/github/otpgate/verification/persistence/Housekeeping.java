package io.github.otpgate.verification.persistence;

import io.github.otpgate.outbox.SqlFile;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets answers to named requests whose time is over. Every replica may do it, as often as it likes. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final String PURGE_IDEMPOTENCY = SqlFile.read(Housekeeping.class, "purge_idempotency.sql");

    private final Pool pool;
    private final Clock clock;

    Housekeeping(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What fails now is done at the next turn. */
    @Scheduled(every = "${otpgate.attempts.housekeeping:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return pool.preparedQuery(PURGE_IDEMPOTENCY)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "idempotency keys are not forgotten yet: %s",
                            Outage.of(failure).getMessage());
                    return null;
                });
    }
}
