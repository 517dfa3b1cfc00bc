package io.github.otpgate.registration;

import io.github.otpgate.registration.application.PurgeExpired;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets now and then. Every replica does; what one has forgotten the other does not find. */
@Singleton
class PurgeSchedule {

    private final PurgeExpired purge;
    private final RegistrationConfig config;

    PurgeSchedule(PurgeExpired purge, RegistrationConfig config) {
        this.purge = purge;
        this.config = config;
    }

    @Scheduled(
            identity = "purge-expired",
            every = "${otpgate.registration.purge-every:10m}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return purge.purge(config.retention());
    }
}
