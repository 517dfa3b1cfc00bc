package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Kafka, for one writer per shard. */
public interface SnapshotTopic {

    /**
     * Makes this replica the shard's writer. From the answer on, what a former writer has under way is either in the topic or
     * never will be.
     */
    Uni<Void> takeOver(Shard shard);

    /** Whether this replica is the shard's writer, as far as it knows; false after any failure of {@link #publish}. */
    boolean isWriter(Shard shard);

    /**
     * Sends the snapshots in this order, all or none. A failure leaves it open which, and ends this replica's being the writer.
     */
    Uni<Void> publish(Shard shard, List<QueuedSnapshot> snapshots);

    /** This replica is not the shard's writer any more. */
    Uni<Void> leave(Shard shard);
}
