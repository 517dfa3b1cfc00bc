package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;

/**
 * Shards that one replica gives back what is on the topics. What changes a shard fails with {@link ClaimLostException} once the
 * shard is not the claim's any more: because its lease ran out, or because the memory was lost again.
 */
public interface ClaimedShards {

    /** Claims those of the shards that nobody has claimed. */
    Uni<Claim> claim(Set<Shard> shards, Instant now);

    /** Prolongs the claim's leases that are still held; never takes a lost one again. */
    Uni<Void> keep(Claim claim);

    /**
     * Gives a trainee this state, unless a newer one is known.
     *
     * @param announce whether the state is to be relayed, because {@code otp.lockout} lacks it
     * @return the version that the trainee has afterwards
     */
    Uni<Long> restore(Claim claim, TraineeKey trainee, LockoutState state, boolean announce, Instant now);

    /** As {@link AttemptLedger#raise}. */
    Uni<Void> raise(Claim claim, TraineeKey trainee, long generation, Instant now);

    /** As {@link AttemptLedger#clear}. */
    Uni<Void> clear(Claim claim, TraineeKey trainee, long lockVersion, Instant now);

    /** Gives the claim up, so that the next replica need not wait for its leases' end. */
    Uni<Void> abandon(Claim claim);
}
