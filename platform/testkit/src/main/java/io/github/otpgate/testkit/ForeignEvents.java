package io.github.otpgate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** What services outside the test's own process say and hear, on the Kafka that all tests of this JVM share. */
public final class ForeignEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private ForeignEvents() {}

    /** Says the event as the service does that it comes from; returns once the broker has it. */
    public static void say(TraineeEvent event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                event.type().topic().topicName(), event.traineeKey().value().getBytes(UTF_8), EventJson.write(event));
        record.headers().add("ce_type", event.type().wireName().getBytes(UTF_8));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    /** The trainee's events on this topic, from its beginning, once there are this many. */
    public static List<TraineeEvent> await(Topic topic, TraineeKey trainee, int count) {
        List<TraineeEvent> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // The consumer belongs to one thread.
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> {
                        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                            if (trainee.value().equals(new String(record.key(), UTF_8))) {
                                events.add(event(record));
                            }
                        }
                        return events.size() >= count;
                    });
        }
        return events;
    }

    private static TraineeEvent event(ConsumerRecord<byte[], byte[]> record) {
        return EventJson.read(
                record.value(),
                new String(record.headers().lastHeader("ce_type").value(), UTF_8));
    }

    private static Map<String, Object> settings() {
        SharedServers servers = SharedServers.start(EmbeddedServers.with().kafka(KafkaResource.topics()));
        return Map.of("bootstrap.servers", servers.kafkaBootstrapServers(), "isolation.level", "read_committed");
    }
}
