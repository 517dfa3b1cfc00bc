package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Shards that have lost their memory, and refuse until it is rebuilt. */
public interface LostShards extends ClaimedShards {

    /** Those that have lost their memory. */
    Uni<Set<Shard>> find();

    /**
     * Lets versions start above all that were ever given out; {@link #raise} and {@link #clear} need it.
     *
     * @param highest the highest version heard of in each shard
     */
    Uni<Void> setFloors(Claim claim, Map<Shard, Long> highest, Instant now);

    /** Ends the rebuild: the shards answer again. */
    Uni<Void> open(Claim claim);
}
