package io.github.otpgate.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.messaging.KafkaSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What stands in a topic of a trainee, read apart from the code under test. */
@Singleton
class TopicReader {

    private final KafkaSettings settings;

    TopicReader(KafkaSettings settings) {
        this.settings = settings;
    }

    List<ResetApproved> events(TraineeKey trainee) {
        return records("otp.reset", trainee).stream()
                .map(record -> EventJson.read(record.value(), ResetApproved.class))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic, TraineeKey trainee) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.consumer("topic-reader"))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (Arrays.equals(record.key(), trainee.value().getBytes(UTF_8))) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }
}
