package io.github.otpgate.verification.config;

import io.github.otpgate.verification.application.Pause;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A timer of Vert.x, which goes on in the context that it was set in: a reactive session needs its context. */
@ApplicationScoped
class VertxPause implements Pause {

    private final Vertx vertx;

    VertxPause(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> of(Duration time) {
        return Uni.createFrom().emitter(waiting -> {
            long timer = vertx.setTimer(time.toMillis(), elapsed -> waiting.complete(null));
            waiting.onTermination(() -> vertx.cancelTimer(timer));
        });
    }
}
