package io.github.otpgate.reset.application;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.Reset;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The resets, for ever. Every method fails with {@link io.github.otpgate.messaging.StoreUnavailableException} when the store is
 * away.
 */
public interface ResetLedger {

    /**
     * Records the reset, its journal entry and, in the same transaction, the event that asks lockout-service to lift the lock:
     * all or nothing. Of several resets on one identity verification, however parallel, only the first is recorded.
     *
     * @param approval empty if there is no lock to lift
     * @return the reset that stands on the identity verification: this one, or the one recorded before
     */
    Uni<Reset> open(Reset reset, Optional<ResetApproved> approval, Requester by);

    /** The reset of this id. */
    Uni<Optional<Reset>> find(UUID id);

    /** The reset as soon as it is completed, by whichever replica, or as it stands after this time. */
    Uni<Reset> settled(Reset reset, Duration atMost);

    /**
     * Completes the trainee's pending resets of locks up to this version, each with a journal entry.
     *
     * @return how many there were
     */
    Uni<Integer> complete(TraineeKey trainee, long upToLockVersion, Instant at);

    /**
     * How many different locks of the trainee were lifted, or are about to be, by resets approved after this moment.
     *
     * @param otherThan the version of a lock that does not count
     */
    Uni<Integer> locksLifted(TraineeKey trainee, Instant after, long otherThan);
}
