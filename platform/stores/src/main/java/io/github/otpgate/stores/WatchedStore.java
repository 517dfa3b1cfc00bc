package io.github.otpgate.stores;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What is known of one store, by asking it at intervals. Says so once when it becomes unavailable, and once when it is back. */
final class WatchedStore {

    private static final Logger LOG = Logger.getLogger(WatchedStore.class);
    private static final double REACHED = 1;
    private static final double NOT_REACHED = 0;

    private final Store store;
    private final Duration limit;
    /** NaN until the first answer. */
    private volatile double reachable = Double.NaN;

    private volatile boolean reachedOnce;

    WatchedStore(Store store, Duration limit) {
        this.store = store;
        this.limit = limit;
    }

    String name() {
        return store.name();
    }

    /** Since the service started. */
    boolean reachedOnce() {
        return reachedOnce;
    }

    Gauge gauge(MeterRegistry registry) {
        return Gauge.builder("otp.store.reachable", () -> reachable)
                .description("1 if the store answers and takes writes, 0 if not; NaN before the first answer")
                .tag("store", store.name())
                .register(registry);
    }

    /** Asks now and at intervals, one question at a time. */
    Cancellable askEvery(Duration interval) {
        return Multi.createFrom()
                .ticks()
                .every(interval)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> ask())
                .subscribe()
                .with(ignored -> {});
    }

    Uni<Void> ask() {
        return Uni.createFrom()
                .deferred(store::ask)
                .ifNoItem()
                .after(limit)
                .fail()
                .invoke(this::answered)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    private void answered() {
        if (reachable == NOT_REACHED) {
            LOG.infof("%s answers again", store.name());
        }
        reachable = REACHED;
        reachedOnce = true;
    }

    /** The kind alone: a message may hold an address or a value. */
    private void failed(Throwable failure) {
        if (reachable != NOT_REACHED) {
            LOG.errorf("%s is unavailable: %s", store.name(), failure.getClass().getName());
        }
        reachable = NOT_REACHED;
    }
}
