package io.github.otpgate.testkit.rings.good.api;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.rings.good.application.FindLock;
import io.smallrye.mutiny.Uni;

class LockResource {

    private final FindLock findLock;

    LockResource(FindLock findLock) {
        this.findLock = findLock;
    }

    Uni<String> lookup(String trainee) {
        return findLock.isLocked(new TraineeKey(trainee)).map(String::valueOf);
    }
}
