package io.github.otpgate.messaging;

import io.github.otpgate.contracts.topic.Topic;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that a consumer cannot handle. */
@Singleton
class DeadLetters {

    private final RecordSender sender;
    private final KafkaNames names;
    private final Duration limit;

    DeadLetters(RecordSender sender, KafkaNames names, MessagingConfig config) {
        this.sender = sender;
        this.names = names;
        this.limit = config.deadLetterTimeout();
    }

    /** How long to try. */
    Duration limit() {
        return limit;
    }

    /** Ends when the broker has the {@link DeadLetter}. */
    Uni<Void> send(ConsumerRecord<byte[], byte[]> record, Topic topic, String consumer, Throwable reason) {
        return sender.send(List.of(DeadLetter.of(record, names.of(topic.deadLetterName()), consumer, reason)));
    }
}
