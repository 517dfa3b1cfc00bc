package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether a trainee is locked, and how many wrong codes were counted. */
@ApplicationScoped
public class FindLockout {

    private final AttemptLedger ledger;

    FindLockout(AttemptLedger ledger) {
        this.ledger = ledger;
    }

    public Uni<LockoutState> find(TraineeKey trainee) {
        return ledger.find(trainee);
    }
}
