package io.github.otpgate.reset.persistence;

import io.github.otpgate.reset.application.ResetConfig;
import io.github.otpgate.reset.domain.Reset;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Waits for a reset to be completed by looking at its row again and again: any replica may be the one that hears of it, and the
 * row is what they all see. Vert.x timers keep the wait on the caller's own context, where sessions have to be opened.
 */
@ApplicationScoped
class CompletionWatch {

    private final Vertx vertx;
    private final Duration pause;

    CompletionWatch(Vertx vertx, ResetConfig config) {
        this.vertx = vertx;
        this.pause = config.lookEvery();
    }

    /** What the look shows once it shows a completed reset, or when the time is over. */
    Uni<Reset> until(Supplier<Uni<Reset>> look, Duration atMost) {
        return Uni.createFrom().deferred(() -> {
            AtomicBoolean over = new AtomicBoolean();
            long end = vertx.setTimer(Math.max(1, atMost.toMillis()), timer -> over.set(true));
            return Uni.createFrom()
                    .deferred(() -> pause().chain(look::get))
                    .repeat()
                    .whilst(reset -> reset.pending() && !over.get())
                    .collect()
                    .last()
                    .onTermination()
                    .invoke(() -> vertx.cancelTimer(end));
        });
    }

    private Uni<Void> pause() {
        return Uni.createFrom()
                .emitter(after -> vertx.setTimer(Math.max(1, pause.toMillis()), timer -> after.complete(null)));
    }
}
