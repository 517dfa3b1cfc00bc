package io.github.otpgate.reset.persistence;

import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.reset.application.ResetConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** {@code otp_resets_pending}: every replica tells the same number, so take the highest, not the sum. -1 until counted. */
@ApplicationScoped
class PendingGauge {

    private static final String COUNT = SqlFile.read(PendingGauge.class, "count_pending.sql");

    private final AtomicLong pending = new AtomicLong(-1);
    private final Vertx vertx;
    private final Duration countEvery;
    private volatile long timer;

    PendingGauge(MeterRegistry meters, Vertx vertx, ResetConfig config) {
        meters.gauge("otp.resets.pending", pending);
        this.vertx = vertx;
        this.countEvery = config.countEvery();
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(1, countEvery.toMillis(), tick -> onContextOfItsOwn(this::count));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void count() {
        // otp_store_reachable tells of an outage; the last number stays until the next one can be had.
        Statement.inSession(() -> Statement.read(COUNT, Long.class, query -> {}))
                .subscribe()
                .with(pending::set, outage -> {});
    }

    private void onContextOfItsOwn(Runnable work) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> work.run());
    }
}
