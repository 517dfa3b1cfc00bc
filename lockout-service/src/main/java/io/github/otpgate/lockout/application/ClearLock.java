package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger.Clearing;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;

/** Lifts the one lock that a reset was approved for; a later lock stays. */
@ApplicationScoped
public class ClearLock {

    private final AttemptLedger ledger;
    private final Clock clock;
    private final MeterRegistry metrics;

    ClearLock(AttemptLedger ledger, Clock clock, MeterRegistry metrics) {
        this.ledger = ledger;
        this.clock = clock;
        this.metrics = metrics;
    }

    public Uni<Clearing> clear(TraineeKey trainee, long lockVersion) {
        return ledger.clear(trainee, lockVersion, clock.instant()).invoke(this::count);
    }

    private void count(Clearing outcome) {
        metrics.counter("otp.resets.applied", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
