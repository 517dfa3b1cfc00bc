package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** The snapshots that the ledger has written and Kafka has not, by shard, and who may move them. */
public interface SnapshotQueue {

    /** Takes or prolongs this replica's lease of a shard's relay. */
    Uni<Hold> hold(Shard shard);

    /** Gives the shard's relay up, so that another replica need not wait for the lease's end. */
    Uni<Void> release(Shard shard);

    /** The oldest snapshots of the shard, oldest first, at most {@code limit}. */
    Uni<List<QueuedSnapshot>> read(Shard shard, int limit);

    /** Removes what Kafka has of this shard. */
    Uni<Void> remove(Shard shard, Collection<QueuedSnapshot> relayed);

    /** How many wait in this shard. */
    Uni<Long> count(Shard shard);

    /** Whose a shard's relay is. */
    enum Hold {
        /** Ours since before. */
        KEPT,
        /** Ours from now on: somebody else may have had it in between. */
        TAKEN,
        ELSEWHERE
    }
}
