package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the reset topic's dead letters. */
final class DeadLetterReader {

    private DeadLetterReader() {}

    /** All dead letters of this trainee until now. */
    static List<ConsumerRecord<byte[], byte[]>> of(TraineeKey trainee, LoopHarness harness) {
        return all(harness).stream()
                .filter(letter -> Arrays.equals(letter.key(), trainee.value().getBytes(UTF_8)))
                .toList();
    }

    /** All that this consumer has made dead letters until now, other tests' records among them. */
    static List<ConsumerRecord<byte[], byte[]>> of(String consumer, LoopHarness harness) {
        return all(harness).stream()
                .filter(letter -> headers(letter).get("dead_consumer").equals(consumer))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(LoopHarness harness) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(harness.consumerSettings("dead-letter-reader"))) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(harness.nameOf(Topic.RESET.deadLetterName())).stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> letter) {
        return Arrays.stream(letter.headers().toArray())
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
