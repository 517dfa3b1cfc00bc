package io.github.otpgate.lockout.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The committed records of a topic up to its end at the time of opening. The end counts open transactions in, so that the reading
 * waits for them to be committed or aborted. Blocks; used by one thread at a time.
 */
final class PastRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Longer than the broker lets a transaction stay open. */
    private static final Duration STANDSTILL_LIMIT = Duration.ofSeconds(60);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    private PastRecords(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
    }

    /**
     * @param settings of a consumer that reads committed records
     * @param topic its name in Kafka
     * @throws KafkaException if Kafka does not answer, or has no such topic
     */
    static PastRecords open(Map<String, Object> settings, String topic, Instant since) {
        Map<String, Object> groupless = new HashMap<>(settings);
        groupless.remove(ConsumerConfig.GROUP_ID_CONFIG);
        List<TopicPartition> partitions;
        Map<TopicPartition, Long> ends;
        Map<String, Object> uncommitted = new HashMap<>(groupless);
        uncommitted.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        try (Consumer<byte[], byte[]> probe = new KafkaConsumer<>(uncommitted)) {
            partitions = partitions(probe, topic);
            ends = probe.endOffsets(partitions);
        }
        Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(groupless);
        try {
            consumer.assign(partitions);
            seek(consumer, partitions, since);
            return new PastRecords(consumer, ends);
        } catch (RuntimeException failure) {
            consumer.close();
            throw failure;
        }
    }

    /** Whether there is nothing to be read. */
    boolean isEmpty() {
        return ends.entrySet().stream().allMatch(this::isReached);
    }

    /** Some more records, or none if all were read. */
    List<ConsumerRecord<byte[], byte[]>> next() {
        long standstill = System.nanoTime() + STANDSTILL_LIMIT.toNanos();
        while (!isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            consumer.poll(POLL).forEach(records::add);
            if (!records.isEmpty()) {
                return records;
            }
            if (System.nanoTime() > standstill) {
                throw new KafkaException("no progress within " + STANDSTILL_LIMIT);
            }
        }
        return List.of();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean isReached(Map.Entry<TopicPartition, Long> end) {
        return consumer.position(end.getKey()) >= end.getValue();
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("no topic " + topic);
        }
        return partitions;
    }

    private static void seek(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant since) {
        if (since.equals(Instant.EPOCH)) {
            consumer.seekToBeginning(partitions);
            return;
        }
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> since.toEpochMilli())));
        starts.forEach((partition, start) -> {
            if (start == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, start.offset());
            }
        });
    }
}
