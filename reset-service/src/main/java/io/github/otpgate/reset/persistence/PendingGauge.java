package io.github.otpgate.reset.persistence;

import io.github.otpgate.reset.application.ResetConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;

/** {@code otp_resets_pending}: every replica tells the same number, so take the highest, not the sum. -1 until counted. */
@ApplicationScoped
class PendingGauge {

    private static final String COUNT = SqlFile.read("count_pending.sql");

    private final AtomicLong pending = new AtomicLong(-1);
    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final Duration countEvery;
    private volatile long timer;

    PendingGauge(MeterRegistry meters, Mutiny.SessionFactory sessions, Vertx vertx, ResetConfig config) {
        meters.gauge("otp.resets.pending", pending);
        this.sessions = sessions;
        this.vertx = vertx;
        this.countEvery = config.countEvery();
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(1, countEvery.toMillis(), id -> count());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void count() {
        // An outage is readiness's business; the last number stays until the next one can be had.
        sessions.withStatelessSession(
                        session -> session.createNativeQuery(COUNT, Long.class).getSingleResult())
                .subscribe()
                .with(pending::set, outage -> {});
    }
}
