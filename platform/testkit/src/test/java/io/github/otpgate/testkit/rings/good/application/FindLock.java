package io.github.otpgate.testkit.rings.good.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Asks the injected clock, and adapters through a port. */
@ApplicationScoped
public class FindLock {

    private final Locks locks;
    private final Clock clock;

    public FindLock(Locks locks, Clock clock) {
        this.locks = locks;
        this.clock = clock;
    }

    public Uni<Boolean> isLocked(TraineeKey trainee) {
        return locks.of(trainee).map(lock -> lock.olderThan(Instant.now(clock)));
    }
}
