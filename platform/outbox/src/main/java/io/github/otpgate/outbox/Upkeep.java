package io.github.otpgate.outbox;

import io.github.otpgate.messaging.ShutdownOrder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Measures the outbox and purges the inbox, at intervals. */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final String MEASURE = SqlFile.read("measure.sql");
    private static final String PURGE = SqlFile.read("purge_inbox.sql");
    private static final int PURGED_AT_ONCE = 5_000;

    private final Pool pool;
    private final OutboxConfig config;
    private final MeterRegistry registry;
    private volatile double backlog = Double.NaN;
    private volatile double oldestAge = Double.NaN;
    private List<Cancellable> ticks = List.of();
    private List<Gauge> gauges = List.of();

    Upkeep(Pool pool, OutboxConfig config, MeterRegistry registry) {
        this.pool = pool;
        this.config = config;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        gauges = List.of(
                Gauge.builder("otp.outbox.backlog.events", () -> backlog)
                        .description("Events committed and not yet acknowledged by Kafka; NaN if unknown")
                        .register(registry),
                Gauge.builder("otp.outbox.oldest.age.seconds", () -> oldestAge)
                        .description("How long the oldest of them has waited; NaN if unknown")
                        .register(registry));
        ticks = List.of(every(config.measureInterval(), this::measure), every(config.purgeInterval(), this::purge));
    }

    void stop(@Observes @Priority(ShutdownOrder.RELAYS) ShutdownEvent event) {
        ticks.forEach(Cancellable::cancel);
        // The registry may outlive this application, in tests and in development mode.
        gauges.forEach(registry::remove);
    }

    Uni<Void> measure() {
        return pool.query(MEASURE)
                .execute()
                .invoke(rows -> {
                    Row row = rows.iterator().next();
                    backlog = row.getLong("backlog");
                    oldestAge = row.getDouble("oldest_age");
                })
                .onFailure()
                .invoke(() -> {
                    backlog = Double.NaN;
                    oldestAge = Double.NaN;
                })
                .replaceWithVoid();
    }

    /** Purges in small statements until nothing is left to purge. */
    Uni<Void> purge() {
        return pool.preparedQuery(PURGE)
                .execute(Tuple.of((double) config.inboxRetention().toSeconds(), PURGED_AT_ONCE))
                .repeat()
                .whilst(rows -> rows.rowCount() == PURGED_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Cancellable every(Duration interval, Supplier<Uni<Void>> task) {
        return Multi.createFrom()
                .ticks()
                .every(interval)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> task.get()
                        .onFailure()
                        .invoke(failure -> LOG.debugf(
                                "outbox upkeep: %s", failure.getClass().getName()))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(ignored -> {});
    }
}
