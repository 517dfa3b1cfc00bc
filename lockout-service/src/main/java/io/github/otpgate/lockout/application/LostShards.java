package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Shards that have lost their memory. What changes a shard, or opens it, fails with {@link ClaimLostException} once the
 * shard is not the claim's any more: because its lease ran out, or because the memory was lost anew.
 */
public interface LostShards {

    /** Those that have lost their memory. */
    Uni<Set<Shard>> find();

    /** Claims those of the shards that nobody is rebuilding. */
    Uni<Claim> claim(Set<Shard> lost);

    /** Prolongs the claim's leases that are still held; never takes a lost one again. */
    Uni<Void> keep(Claim claim);

    /**
     * Gives a trainee this state, unless a newer one is known.
     *
     * @param announce whether the state is to be relayed, because {@code otp.lockout} lacks it
     * @return the version that the trainee has afterwards
     */
    Uni<Long> restore(Claim claim, TraineeKey trainee, LockoutState state, boolean announce, Instant now);

    /**
     * Lets versions start above all that were ever given out; {@link #raise} and {@link #clear} need it.
     *
     * @param highest the highest version heard of in each shard
     */
    Uni<Void> setFloors(Claim claim, Map<Shard, Long> highest, Instant now);

    /** As {@link AttemptLedger#raise}, for a shard that is being rebuilt. */
    Uni<Void> raise(Claim claim, TraineeKey trainee, long generation, Instant now);

    /** As {@link AttemptLedger#clear}, for a shard that is being rebuilt. */
    Uni<Void> clear(Claim claim, TraineeKey trainee, long lockVersion, Instant now);

    /** Ends the rebuild: the shards answer again. */
    Uni<Void> open(Claim claim);

    /** Gives the claim up, so that the next rebuild need not wait for its leases' end. */
    Uni<Void> abandon(Claim claim);
}
