package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** The snapshots that the ledger has written and Kafka has not, by shard, and who may move them. */
public interface SnapshotQueue {

    /** Takes or prolongs this replica's lease of a group. */
    Uni<Hold> hold(RelayGroup group);

    /** Gives the group up, so that another replica need not wait for the lease's end. */
    Uni<Void> release(RelayGroup group);

    /** The oldest snapshots of each of these shards, at most {@code limit} of a shard, oldest first within a shard. */
    Uni<List<QueuedSnapshot>> read(Collection<Shard> shards, int limit);

    /** Removes what Kafka has. */
    Uni<Void> remove(Collection<QueuedSnapshot> relayed);

    /** How many wait in these shards. */
    Uni<Long> count(Collection<Shard> shards);

    /** Whose a group is. */
    enum Hold {
        /** Ours since before. */
        KEPT,
        /** Ours from now on: somebody else may have had it in between. */
        TAKEN,
        ELSEWHERE
    }
}
