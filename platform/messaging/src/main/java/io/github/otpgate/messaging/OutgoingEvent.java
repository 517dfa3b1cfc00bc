package io.github.otpgate.messaging;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.TraineeEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way to Kafka.
 *
 * @param type CloudEvents {@code type}: the wire name
 * @param topic as this project knows it, without the prefix of {@link KafkaNames}
 * @param key trainee key: the record's key, and CloudEvents {@code subject}
 * @param payload UTF-8 JSON
 * @param trace where the event came from
 */
public record OutgoingEvent(
        UUID id, String type, String topic, String key, Instant time, byte[] payload, TraceContext trace) {

    /** The event, as said within the current trace. */
    public static OutgoingEvent of(TraineeEvent event) {
        return new OutgoingEvent(
                event.eventId(),
                event.type().wireName(),
                event.type().topic().topicName(),
                event.traineeKey().value(),
                event.occurredAt(),
                EventJson.write(event),
                TraceContext.current());
    }
}
