package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells whether a trainee is locked, and how many wrong codes were counted. */
@ApplicationScoped
public class FindLockout {

    private final AttemptLedger ledger;
    private final Clock clock;

    FindLockout(AttemptLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Uni<LockoutState> find(TraineeKey trainee) {
        return ledger.find(trainee, clock.instant());
    }
}
