package io.github.otpgate.lockout.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Kafka, for one writer per group. */
public interface SnapshotTopic {

    /**
     * Makes this replica the group's writer. From the answer on, what a former writer has under way is either in the topic or
     * never will be.
     */
    Uni<Void> takeOver(RelayGroup group);

    /** Whether this replica is the group's writer, as far as it knows; false after any failure of {@link #publish}. */
    boolean isWriter(RelayGroup group);

    /**
     * Sends the snapshots in this order, all or none. A failure leaves it open which, and ends this replica's being the writer.
     */
    Uni<Void> publish(RelayGroup group, List<QueuedSnapshot> snapshots);

    /** This replica is not the group's writer any more. */
    Uni<Void> leave(RelayGroup group);
}
