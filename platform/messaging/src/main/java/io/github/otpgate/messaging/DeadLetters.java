package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.contracts.topic.Topic;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Where records go that a consumer cannot handle: key, value and headers as they came, and headers {@code dead_*} that tell
 * where from and why.
 */
@Singleton
class DeadLetters {

    private final RecordSender sender;
    private final KafkaNames names;

    DeadLetters(RecordSender sender, KafkaNames names) {
        this.sender = sender;
        this.names = names;
    }

    /** Ends when the broker has the dead letter. */
    Uni<Void> send(ConsumerRecord<byte[], byte[]> record, Topic topic, String consumer, Throwable reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(names.of(topic.deadLetterName()), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        Map.of(
                        "dead_topic", record.topic(),
                        "dead_partition", Integer.toString(record.partition()),
                        "dead_offset", Long.toString(record.offset()),
                        "dead_consumer", consumer,
                        // The message may quote the payload; the class does not.
                        "dead_exception", reason.getClass().getName())
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        return sender.send(List.of(letter));
    }
}
