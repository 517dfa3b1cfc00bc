package io.github.otpgate.testkit.rings.good.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.rings.good.domain.Lock;
import io.smallrye.mutiny.Uni;

/** A port. */
public interface Locks {
    Uni<Lock> of(TraineeKey trainee);
}
