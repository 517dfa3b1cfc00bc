package io.github.otpgate.testkit.rings.good.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.rings.good.application.Locks;
import io.github.otpgate.testkit.rings.good.domain.Lock;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

class SqlLocks implements Locks {

    @Override
    public Uni<Lock> of(TraineeKey trainee) {
        long begin = System.nanoTime();
        return Uni.createFrom().item(new Lock(trainee, Instant.EPOCH, List.of(begin), Lock.Kind.ROLLING));
    }
}
