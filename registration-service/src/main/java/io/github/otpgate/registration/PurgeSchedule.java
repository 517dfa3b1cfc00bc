package io.github.otpgate.registration;

import io.github.otpgate.outbox.MonthlyTable;
import io.github.otpgate.registration.application.PurgeExpired;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

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

    /** The journal goes by whole months. */
    @Produces
    @Singleton
    MonthlyTable journal() {
        return new MonthlyTable("registration_journal", Optional.of(config.journalRetention()));
    }
}
