package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.application.SnapshotQueue.Hold;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Moves snapshots from the ledger to {@code otp.lockout}: each at least once, those of a trainee in the order of their versions.
 *
 * <p>A trainee's snapshots lie in one shard's queue in the order of their versions, because the script that makes a version also
 * queues it. A shard's queue is read from its beginning by the shard's writer alone: whoever takes a shard over fences the former
 * writer before reading, so that a batch which that one still holds is either in the topic already or can never get there. What
 * is in the topic is removed from the queue afterwards; who dies in between leaves it to be sent again, from the oldest on, with
 * the same event ids and versions. The lease only keeps replicas from taking a shard from each other all the time; order and
 * completeness rest on the fence.
 */
@ApplicationScoped
public class RelaySnapshots {

    private final SnapshotQueue queue;
    private final SnapshotTopic topic;
    private final RelayBacklog backlog;
    private final int batchSize;

    RelaySnapshots(SnapshotQueue queue, SnapshotTopic topic, RelayBacklog backlog, LockoutConfig config) {
        this.queue = queue;
        this.topic = topic;
        this.backlog = backlog;
        this.batchSize = config.relay().batchSize();
    }

    /**
     * Moves the oldest snapshots of the shard, if its relay is this replica's.
     *
     * @return what is left to do
     */
    public Uni<Progress> relay(Shard shard) {
        return queue.hold(shard).chain(hold -> {
            if (hold == Hold.ELSEWHERE) {
                backlog.forget(shard);
                return topic.leave(shard).replaceWith(Progress.NOT_OURS);
            }
            return hold == Hold.KEPT && topic.isWriter(shard)
                    ? move(shard)
                    : measure(shard).chain(() -> topic.takeOver(shard)).chain(() -> move(shard));
        });
    }

    /** Lets another replica relay the shard. */
    public Uni<Void> leave(Shard shard) {
        return topic.leave(shard).chain(() -> queue.release(shard));
    }

    private Uni<Progress> move(Shard shard) {
        return queue.read(shard, batchSize)
                .call(waiting -> measure(shard, waiting))
                .chain(waiting -> waiting.isEmpty() ? Uni.createFrom().item(Progress.DONE) : move(shard, waiting));
    }

    private Uni<Progress> move(Shard shard, List<QueuedSnapshot> waiting) {
        return topic.publish(shard, waiting)
                .chain(() -> queue.remove(shard, waiting))
                .invoke(() -> backlog.moved(shard, waiting.size()))
                .replaceWith(waiting.size() == batchSize ? Progress.MORE : Progress.DONE);
    }

    /** While Kafka is away this is all that happens. */
    private Uni<?> measure(Shard shard) {
        return queue.read(shard, batchSize).chain(waiting -> measure(shard, waiting));
    }

    private Uni<?> measure(Shard shard, List<QueuedSnapshot> waiting) {
        Uni<Long> count = waiting.size() == batchSize
                ? queue.count(shard)
                : Uni.createFrom().item((long) waiting.size());
        return count.invoke(size -> backlog.found(shard, size, waiting));
    }

    /** How far a shard's relay is. */
    public enum Progress {
        DONE,
        MORE,
        /** Another replica relays this shard. */
        NOT_OURS
    }
}
