package io.github.otpgate.outbox;

import io.github.otpgate.messaging.ShutdownOrder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Empties the outbox, one batch after the other: when woken, else at intervals. Its state belongs to one event loop; several
 * processes take turns by a lock in the database.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final RelayBatch batch;
    private final RelayPace pace;
    private final boolean enabled;
    private final Context context;
    private final AtomicBoolean wakePending = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private boolean running;
    private boolean woken;
    private boolean stopping;
    private long timer;

    OutboxRelay(RelayBatch batch, OutboxConfig config, Vertx vertx) {
        this.batch = batch;
        this.pace = new RelayPace(config.relay());
        this.enabled = config.relay().enabled();
        this.context = vertx.getOrCreateContext();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        wake();
    }

    /** There is something to send. Returns at once; calls while a batch runs cause one more batch. */
    void wake() {
        if (enabled && wakePending.compareAndSet(false, true)) {
            context.runOnContext(ignored -> {
                wakePending.set(false);
                woken = true;
                if (!running && !pace.isBackingOff()) {
                    run();
                }
            });
        }
    }

    /** Sends what the last requests have left, so that nobody waits for another process to find it. */
    void stop(@Observes @Priority(ShutdownOrder.RELAYS) ShutdownEvent event) throws Exception {
        if (!enabled) {
            return;
        }
        context.runOnContext(ignored -> {
            stopping = true;
            woken = true;
            if (!running) {
                run();
            }
        });
        stopped.completeOnTimeout(null, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .get();
    }

    private void run() {
        if (stopped.isDone()) {
            return;
        }
        context.owner().cancelTimer(timer);
        running = true;
        woken = false;
        batch.send()
                .subscribe()
                .with(
                        outcome -> context.runOnContext(ignored -> ended(outcome)),
                        failure -> context.runOnContext(ignored -> failed(failure)));
    }

    private void ended(RelayBatch.Outcome outcome) {
        if (pace.isBackingOff()) {
            LOG.info("outbox relay works again");
        }
        if (stopping && outcome == RelayBatch.Outcome.EMPTIED && !woken) {
            stopped.complete(null);
        } else {
            runAfter(pace.waitAfter(outcome, woken));
        }
    }

    private void failed(Throwable failure) {
        if (!pace.isBackingOff()) {
            // Classes only: messages may quote what an event holds.
            LOG.errorf(
                    "outbox relay fails, events are kept and sent later: %s",
                    failure.getClass().getName());
        }
        if (stopping) {
            stopped.complete(null);
        } else {
            runAfter(pace.waitAfterFailure());
        }
    }

    private void runAfter(Duration wait) {
        running = false;
        if (wait.isZero()) {
            run();
        } else {
            timer = context.owner().setTimer(wait.toMillis(), ignored -> run());
        }
    }
}
