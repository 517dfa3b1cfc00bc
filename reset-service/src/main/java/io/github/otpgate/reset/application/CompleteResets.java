package io.github.otpgate.reset.application;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.reset.domain.LiftedLocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Completes the resets whose lock is over, as lockout-service tells. Snapshots may be late, repeated or reordered. */
@ApplicationScoped
public class CompleteResets {

    private final ResetLedger resets;
    private final Clock clock;

    CompleteResets(ResetLedger resets, Clock clock) {
        this.resets = resets;
        this.clock = clock;
    }

    /**
     * How many resets the snapshot completed; usually none, for most snapshots tell of attempts. Fails with
     * {@link io.github.otpgate.messaging.StoreUnavailableException} when the store is away.
     */
    public Uni<Integer> complete(LockoutChanged snapshot) {
        long lifted = LiftedLocks.upTo(snapshot.state());
        // Nearly every snapshot is of a trainee who was never locked: no lock, no reset, no need to look.
        return lifted < 1 ? Uni.createFrom().item(0) : resets.complete(snapshot.traineeKey(), lifted, clock.instant());
    }
}
