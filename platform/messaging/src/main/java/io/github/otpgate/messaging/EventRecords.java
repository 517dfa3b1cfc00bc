package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.event.UnreadableEventException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Events as Kafka records: <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">
 * CloudEvents 1.0, binary mode</a>, with the trace context in W3C's headers.
 */
@Singleton
public class EventRecords {

    private static final String TYPE = "ce_type";

    private final KafkaNames names;
    private final String source;

    EventRecords(KafkaNames names, MessagingConfig config) {
        this.names = names;
        this.source = config.source();
    }

    /** The record to send for this event. */
    public ProducerRecord<byte[], byte[]> write(OutgoingEvent event) {
        ProducerRecord<byte[], byte[]> written =
                new ProducerRecord<>(names.of(event.topic()), event.key().getBytes(UTF_8), event.payload());
        Map<String, String> headers = new TreeMap<>(event.trace().fields());
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().toString());
        headers.put("ce_source", source);
        headers.put(TYPE, event.type());
        headers.put("ce_subject", event.key());
        headers.put("ce_time", event.time().toString());
        headers.put("content-type", "application/json");
        headers.forEach((name, value) -> written.headers().add(name, value.getBytes(UTF_8)));
        return written;
    }

    /** @throws UnreadableEventException if the record is no event that this build knows */
    public TraineeEvent read(ConsumerRecord<byte[], byte[]> received) {
        String type = header(received.headers(), TYPE);
        if (type == null || received.value() == null) {
            throw new UnreadableEventException("no " + (type == null ? TYPE + " header" : "value"), null);
        }
        return EventJson.read(received.value(), type);
    }

    /** Where the record was sent from. */
    public TraceContext trace(ConsumerRecord<byte[], byte[]> received) {
        Map<String, String> fields = new TreeMap<>();
        for (Header header : received.headers()) {
            if (header.value() != null) {
                fields.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return new TraceContext(fields);
    }

    private static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
