package io.github.otpgate.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;

/** How far each partition is done with, and how much of that the broker knows. */
final class HandledOffsets {

    private static final Duration COMMIT_LIMIT = Duration.ofSeconds(3);

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, Long> handled = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    HandledOffsets(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /**
     * Notes how far a partition is done with.
     *
     * @return whether that is news
     */
    boolean note(TopicPartition partition, long nextOffset) {
        return !Long.valueOf(nextOffset).equals(handled.put(partition, nextOffset));
    }

    /** Tells the broker what it does not know yet. What cannot be told now is told next time, or heard again. */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        handled.forEach((partition, nextOffset) -> {
            if (!nextOffset.equals(committed.get(partition))) {
                news.put(partition, new OffsetAndMetadata(nextOffset));
            }
        });
        if (news.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(news, COMMIT_LIMIT);
            news.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        } catch (RetriableException | RebalanceInProgressException | CommitFailedException later) {
            // The broker is away, or the partition is somebody else's by now.
        }
    }

    void forget(Collection<TopicPartition> partitions) {
        handled.keySet().removeAll(partitions);
        committed.keySet().removeAll(partitions);
    }
}
