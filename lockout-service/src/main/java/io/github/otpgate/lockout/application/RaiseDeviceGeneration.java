package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** From its end on, codes of older device generations are not judged any more. Idempotent; never goes back. */
@ApplicationScoped
public class RaiseDeviceGeneration {

    private final AttemptLedger ledger;
    private final Clock clock;

    RaiseDeviceGeneration(AttemptLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Uni<Void> raise(TraineeKey trainee, long generation) {
        return ledger.raise(trainee, generation, clock.instant()).replaceWithVoid();
    }
}
