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
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(harness.consumerSettings("dead-letter-reader"))) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.RESET.deadLetterName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(100))) {
                    if (Arrays.equals(letter.key(), trainee.value().getBytes(UTF_8))) {
                        found.add(letter);
                    }
                }
            }
            return found;
        }
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> letter) {
        return Arrays.stream(letter.headers().toArray())
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
