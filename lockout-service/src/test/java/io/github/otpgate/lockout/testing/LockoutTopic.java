package io.github.otpgate.lockout.testing;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What committed readers of {@code otp.lockout} hear of some trainees. */
public final class LockoutTopic implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> heard = new ArrayList<>();

    public LockoutTopic(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topic.LOCKOUT.topicName(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All snapshots of the trainee so far, in order. */
    public List<LockoutChanged> of(TraineeKey trainee) {
        return records(trainee).stream()
                .map(heardOf -> EventJson.read(heardOf.value(), LockoutChanged.class))
                .toList();
    }

    public List<Long> versionsOf(TraineeKey trainee) {
        return of(trainee).stream().map(event -> event.state().version()).toList();
    }

    /** Headers of the trainee's latest snapshot. */
    public Map<String, String> headersOf(TraineeKey trainee) {
        List<ConsumerRecord<byte[], byte[]>> records = records(trainee);
        return StreamSupport.stream(records.get(records.size() - 1).headers().spliterator(), false)
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private List<ConsumerRecord<byte[], byte[]>> records(TraineeKey trainee) {
        consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
        return heard.stream()
                .filter(one -> new String(one.key(), StandardCharsets.UTF_8).equals(trainee.value()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
