package io.github.otpgate.stores;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Watches every {@link Store} of the service from its start to its end, as {@code otp_store_reachable}. */
@ApplicationScoped
class StoreWatch {

    private final List<WatchedStore> stores;
    private final StoresConfig config;
    private final MeterRegistry registry;
    private List<Cancellable> questions = List.of();
    private List<Gauge> gauges = List.of();

    StoreWatch(@All List<Store> stores, StoresConfig config, MeterRegistry registry) {
        this.stores = stores.stream()
                .map(store -> new WatchedStore(store, config.answerWithin()))
                .toList();
        this.config = config;
        this.registry = registry;
    }

    List<WatchedStore> stores() {
        return stores;
    }

    void start(@Observes StartupEvent event) {
        gauges = stores.stream().map(store -> store.gauge(registry)).toList();
        questions = stores.stream()
                .map(store -> store.askEvery(config.askInterval()))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        questions.forEach(Cancellable::cancel);
        // The registry may outlive this application, in tests and in development mode.
        gauges.forEach(registry::remove);
    }
}
