package io.github.otpgate.messaging;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * A consumer's partitions. Polling never stops, whatever a handler waits for, so that the group keeps its member; a partition
 * whose records are at work is paused and brings no more of them. Used by one thread.
 */
final class PolledTopic implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(PolledTopic.class);
    private static final Duration IDLE_POLL = Duration.ofMillis(250);
    private static final Duration SHORTEST_BUSY_POLL = Duration.ofMillis(2);
    private static final Duration LONGEST_BUSY_POLL = Duration.ofMillis(64);

    private final Consumption consumption;
    private final Consumer<byte[], byte[]> consumer;
    private final Context context;
    private final HandledOffsets offsets;
    private final Map<TopicPartition, PartitionWork> works = new HashMap<>();
    private Duration busyPoll = SHORTEST_BUSY_POLL;

    PolledTopic(Consumption consumption, Consumer<byte[], byte[]> consumer, Context context) {
        this.consumption = consumption;
        this.consumer = consumer;
        this.context = context;
        this.offsets = new HandledOffsets(consumer);
    }

    void subscribe() {
        consumer.subscribe(List.of(consumption.topicName()), this);
    }

    /** Fetches records, hands them out, and commits what is done with. */
    void turn() {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(works.isEmpty() ? IDLE_POLL : busyPoll);
        for (TopicPartition partition : polled.partitions()) {
            works.put(partition, new PartitionWork(consumption, context, polled.records(partition)).start());
        }
        consumer.pause(polled.partitions());
        Set<TopicPartition> ended = ended();
        boolean progress = note(works.keySet());
        offsets.commit();
        works.keySet().removeAll(ended);
        consumer.resume(ended);
        busyPoll = progress ? SHORTEST_BUSY_POLL : longer(busyPoll);
    }

    /** Stops all work and commits what is done with. */
    void release() {
        release(Set.copyOf(works.keySet()));
    }

    /** The first offset of an assigned partition that is not done with. */
    long nextOffset(TopicPartition partition, Duration limit) {
        PartitionWork work = works.get(partition);
        return work == null ? consumer.position(partition, limit) : work.nextOffset();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.debugf("%s: assigned %s", consumption.consumer(), partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        release(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        stop(partitions);
        forget(partitions);
    }

    private void release(Collection<TopicPartition> partitions) {
        try {
            stop(partitions).get(consumption.config().stopTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warnf("%s: gives a partition up while an event is being handled", consumption.consumer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        note(partitions);
        offsets.commit();
        forget(partitions);
    }

    private CompletableFuture<Void> stop(Collection<TopicPartition> partitions) {
        return CompletableFuture.allOf(partitions.stream()
                .filter(works::containsKey)
                .map(partition -> works.get(partition).stop())
                .toArray(CompletableFuture[]::new));
    }

    private boolean note(Collection<TopicPartition> partitions) {
        return partitions.stream()
                        .filter(works::containsKey)
                        .filter(partition ->
                                offsets.note(partition, works.get(partition).nextOffset()))
                        .count()
                > 0;
    }

    private Set<TopicPartition> ended() {
        return works.entrySet().stream()
                .filter(work -> work.getValue().hasEnded())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void forget(Collection<TopicPartition> partitions) {
        works.keySet().removeAll(partitions);
        offsets.forget(partitions);
    }

    private static Duration longer(Duration poll) {
        Duration doubled = poll.multipliedBy(2);
        return doubled.compareTo(LONGEST_BUSY_POLL) < 0 ? doubled : LONGEST_BUSY_POLL;
    }
}
