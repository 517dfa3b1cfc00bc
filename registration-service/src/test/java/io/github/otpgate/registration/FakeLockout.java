package io.github.otpgate.registration;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.lockoutclient.LockoutUnavailableException;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** lockout-service's answers out of memory. It locks whom, and is away when, a test says so. */
@Mock
@ApplicationScoped
class FakeLockout implements LockoutClient {

    private final Map<TraineeKey, Long> generations = new ConcurrentHashMap<>();
    private final Set<TraineeKey> locked = ConcurrentHashMap.newKeySet();
    private volatile boolean findAway;
    private volatile boolean raiseAway;

    void lock(TraineeKey trainee) {
        locked.add(trainee);
    }

    void unlock(TraineeKey trainee) {
        locked.remove(trainee);
    }

    void findLockIsAway() {
        findAway = true;
    }

    void raiseGenerationIsAway() {
        raiseAway = true;
    }

    void isBack() {
        findAway = false;
        raiseAway = false;
    }

    /** The trainee's current generation; 0 if none was ever raised. */
    long generation(TraineeKey trainee) {
        return generations.getOrDefault(trainee, 0L);
    }

    @Override
    public Uni<CurrentLock> findLock(FindLock trainee) {
        boolean isLocked = locked.contains(trainee.traineeKey());
        return findAway
                ? away()
                : Uni.createFrom()
                        .item(new CurrentLock(
                                isLocked,
                                isLocked ? Instant.EPOCH : null,
                                isLocked ? 1 : 0,
                                isLocked ? 5 : 0,
                                generation(trainee.traineeKey())));
    }

    @Override
    public Uni<Void> raiseGeneration(RaiseGeneration generation) {
        if (raiseAway) {
            return away();
        }
        generations.merge(generation.traineeKey(), generation.generation(), Math::max);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<SettledAttempt> settle(SettleAttempt attempt) {
        throw new UnsupportedOperationException("registration settles no attempts");
    }

    private static <T> Uni<T> away() {
        return Uni.createFrom().failure(new LockoutUnavailableException(new IllegalStateException("away")));
    }
}
