package io.github.otpgate.warmup;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Does all warm-ups at the start. */
@ApplicationScoped
class WarmingUp {

    private static final Logger LOG = Logger.getLogger(WarmingUp.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final List<WarmUp> warmUps;
    private final WarmUpConfig config;
    private final Vertx vertx;
    private volatile boolean done;
    private volatile Cancellable running = () -> {};

    @Inject
    WarmingUp(@All List<WarmUp> warmUps, WarmUpConfig config, Vertx vertx) {
        this.warmUps = warmUps;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        running = Multi.createFrom()
                .iterable(warmUps)
                .onItem()
                .transformToUniAndMerge(this::manyTimes)
                .collect()
                .last()
                .ifNoItem()
                .after(config.limit())
                .fail()
                .subscribe()
                .with(ignored -> end("warm"), late -> end("not quite warm, and ready all the same"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.cancel();
    }

    /** Whether all was done, or the time for it is over. */
    boolean isDone() {
        return done;
    }

    private void end(String how) {
        done = true;
        LOG.info(how);
    }

    private Uni<Void> manyTimes(WarmUp warmUp) {
        return Multi.createFrom()
                .range(0, config.rounds())
                .onItem()
                .transformToUni(round -> once(warmUp)
                        .onFailure()
                        .retry()
                        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                        .indefinitely())
                .merge(config.atOnce())
                .collect()
                .last();
    }

    /** Goes on to its end even when the time is over: nothing that it has begun, such as a transaction, is left half done. */
    private Uni<Void> once(WarmUp warmUp) {
        return Uni.createFrom().emitter(end -> contextOfItsOwn()
                .runOnContext(ignored ->
                        Uni.createFrom().deferred(warmUp::warmUp).subscribe().with(end::complete, end::fail)));
    }

    private Context contextOfItsOwn() {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }
}
