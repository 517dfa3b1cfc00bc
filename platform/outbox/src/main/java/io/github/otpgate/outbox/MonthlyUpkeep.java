package io.github.otpgate.outbox;

import io.github.otpgate.messaging.ShutdownOrder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes room for the coming months in tables that are partitioned by month, and lets go of months that are too old. Every replica
 * may do it, as often as it likes.
 */
@ApplicationScoped
public class MonthlyUpkeep {

    private static final Logger LOG = Logger.getLogger(MonthlyUpkeep.class);
    private static final String CREATE = SqlFile.read(MonthlyUpkeep.class, "create_months.sql");
    private static final String DROP = SqlFile.read(MonthlyUpkeep.class, "drop_months.sql");

    private final Pool pool;
    private final OutboxConfig config;
    private final List<MonthlyTable> tables;
    private Cancellable ticks = () -> {};

    @Inject
    MonthlyUpkeep(Pool pool, OutboxConfig config, Instance<MonthlyTable> tables) {
        this(pool, config, tables.stream().toList());
    }

    MonthlyUpkeep(Pool pool, OutboxConfig config, List<MonthlyTable> tables) {
        this.pool = pool;
        this.config = config;
        this.tables = tables;
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(config.monthsInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> keep())
                .subscribe()
                .with(ignored -> {});
    }

    void stop(@Observes @Priority(ShutdownOrder.RELAYS) ShutdownEvent event) {
        ticks.cancel();
    }

    /** Each table is tried whatever became of the others; what fails now is done at the next turn. Never fails. */
    public Uni<Void> keep() {
        Uni<Void> kept = run("coming months", CREATE, Tuple.tuple());
        for (MonthlyTable table : tables) {
            kept = kept.chain(() -> drop(table));
        }
        return kept;
    }

    private Uni<Void> drop(MonthlyTable table) {
        return table.retention()
                .map(kept ->
                        run("past months of " + table.name(), DROP, Tuple.of(table.name(), (double) kept.toSeconds())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> run(String what, String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "upkeep of %s put off: %s", what, failure.getClass().getSimpleName());
                    return null;
                });
    }
}
