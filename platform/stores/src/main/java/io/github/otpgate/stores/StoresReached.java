package io.github.otpgate.stores;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/**
 * Started: every store has answered once, so that a rollout with a wrong address or password goes no further. It is no part of
 * readiness: a store that fails fails for all replicas, and a refusal that says so is better than no endpoint.
 */
@Startup
@ApplicationScoped
class StoresReached implements HealthCheck {

    private final StoreWatch watch;

    StoresReached(StoreWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("stores")
                .status(watch.stores().stream().allMatch(WatchedStore::reachedOnce));
        watch.stores().forEach(store -> response.withData(store.name(), store.reachedOnce()));
        return response.build();
    }
}
