package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.application.SnapshotQueue.Hold;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Moves snapshots from the ledger to {@code otp.lockout}: each at least once, those of a trainee in the order of their versions.
 *
 * <p>A trainee's snapshots lie in one shard's queue in the order of their versions, because the script that makes a version also
 * queues it. A shard's queue is read from its beginning by the writer of its group alone: whoever takes a group over fences the
 * former writer before reading, so that a batch which that one still holds is either in the topic already or can never get
 * there. What is in the topic is removed from the queue afterwards; who dies in between leaves it to be sent again, from the
 * oldest on, with the same event ids and versions. The lease only keeps replicas from taking a group from each other all the
 * time; order and completeness rest on the fence.
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
     * Moves the oldest snapshots of these shards of the group, if the group is this replica's.
     *
     * @return what is left to do
     */
    public Uni<Progress> relay(RelayGroup group, Collection<Shard> shards) {
        return queue.hold(group).chain(hold -> {
            if (hold == Hold.ELSEWHERE) {
                backlog.forget(group);
                return topic.leave(group).replaceWith(Progress.NOT_OURS);
            }
            return hold == Hold.KEPT && topic.isWriter(group)
                    ? move(group, shards)
                    : measure(group).chain(() -> topic.takeOver(group)).chain(() -> move(group, group.shards()));
        });
    }

    /** Lets another replica have the group. */
    public Uni<Void> leave(RelayGroup group) {
        return topic.leave(group).chain(() -> queue.release(group));
    }

    private Uni<Progress> move(RelayGroup group, Collection<Shard> shards) {
        return queue.read(shards, batchSize)
                .call(waiting -> measure(group, waiting))
                .chain(waiting -> waiting.isEmpty() ? Uni.createFrom().item(Progress.DONE) : move(group, waiting));
    }

    private Uni<Progress> move(RelayGroup group, List<QueuedSnapshot> waiting) {
        return topic.publish(group, waiting)
                .chain(() -> queue.remove(waiting))
                .invoke(() -> backlog.moved(group, waiting.size()))
                .replaceWith(anyShardFull(waiting) ? Progress.MORE : Progress.DONE);
    }

    /** While Kafka is away this is all that happens. */
    private Uni<?> measure(RelayGroup group) {
        return queue.read(group.shards(), batchSize).chain(waiting -> measure(group, waiting));
    }

    private Uni<?> measure(RelayGroup group, List<QueuedSnapshot> waiting) {
        Uni<Long> count = anyShardFull(waiting)
                ? queue.count(group.shards())
                : Uni.createFrom().item((long) waiting.size());
        return count.invoke(size -> backlog.found(group, size, waiting));
    }

    private boolean anyShardFull(List<QueuedSnapshot> waiting) {
        return waiting.stream()
                .collect(Collectors.groupingBy(QueuedSnapshot::shard, Collectors.counting()))
                .containsValue((long) batchSize);
    }

    /** How far a group's relay is. */
    public enum Progress {
        DONE,
        MORE,
        /** Another replica relays this group. */
        NOT_OURS
    }
}
