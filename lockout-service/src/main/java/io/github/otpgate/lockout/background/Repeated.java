package io.github.otpgate.lockout.background;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Work that is done again and again, never twice at once: at once when there is more of it, when woken or after a pause; after
 * failures after growing pauses. Its state lives on one event loop.
 */
final class Repeated {

    private static final Logger LOG = Logger.getLogger(Repeated.class);
    private static final int MOST_DOUBLINGS = 10;

    private final String name;
    private final Work work;
    private final Duration pause;
    private final Duration longestPause;
    private final Vertx vertx;
    private final Context context;
    private final AtomicBoolean woken = new AtomicBoolean();
    private boolean waitsForWaking;
    private boolean stopped;
    private long timer;
    private int failures;
    private String lastFailure;

    Repeated(String name, Work work, Duration pause, Duration longestPause, Vertx vertx) {
        this.name = name;
        this.work = work;
        this.pause = pause;
        this.longestPause = longestPause;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    void start() {
        context.runOnContext(ignored -> run(false));
    }

    /** Begins no more work. */
    void stop() {
        context.runOnContext(ignored -> {
            stopped = true;
            vertx.cancelTimer(timer);
        });
    }

    /** Does the work now, or once more if it is just being done. Cheap; from any thread. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(ignored -> runIfWaiting());
        }
    }

    private void runIfWaiting() {
        if (waitsForWaking && vertx.cancelTimer(timer)) {
            run(true);
        }
    }

    private void run(boolean onlyWoken) {
        if (stopped) {
            return;
        }
        waitsForWaking = false;
        woken.set(false);
        Uni.createFrom()
                .deferred(() -> work.run(onlyWoken))
                .subscribe()
                .with(
                        next -> context.runOnContext(ignored -> ended(next)),
                        failure -> context.runOnContext(ignored -> failed(failure)));
    }

    private void ended(Next next) {
        if (failures > 0) {
            LOG.infof("%s goes on after %d failures", name, failures);
            failures = 0;
            lastFailure = null;
        }
        if (next == Next.NOW) {
            run(false);
        } else if (next == Next.WHEN_WOKEN && woken.get()) {
            run(true);
        } else {
            waitsForWaking = next == Next.WHEN_WOKEN;
            runAfter(pause);
        }
    }

    /** Said once for each sort of failure, not with every try: outages last. */
    private void failed(Throwable failure) {
        if (stopped) {
            // Its stores close with the service; another replica does what was not done.
            return;
        }
        failures++;
        if (!failure.toString().equals(lastFailure)) {
            lastFailure = failure.toString();
            LOG.errorf("%s is interrupted: %s, because of %s", name, failure, failure.getCause());
        }
        Duration doubled = pause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        runAfter(doubled.compareTo(longestPause) < 0 ? doubled : longestPause);
    }

    private void runAfter(Duration time) {
        if (!stopped) {
            timer = vertx.setTimer(time.toMillis(), ignored -> run(false));
        }
    }

    /** What is repeated. */
    interface Work {

        /** @param onlyWoken whether this run is due to {@link #wake()} alone */
        Uni<Next> run(boolean onlyWoken);
    }

    /** When the next run is due. */
    enum Next {
        NOW,
        /** After the pause, or earlier if woken. */
        WHEN_WOKEN,
        /** After the pause. */
        LATER
    }
}
