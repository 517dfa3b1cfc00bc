package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.event.UnreadableEventException;
import io.github.otpgate.contracts.topic.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EventRecordsTest {

    private static final TraceContext TRACE =
            new TraceContext(Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    private final EventRecords records = new EventRecords(new KafkaNames(TestConfig.with()), TestConfig.with());
    private final ResetApproved event = TestEvents.event(TestEvents.trainee(), 7);

    @Test
    void eventIsWrittenAsCloudEventKeyedByTrainee() {
        ProducerRecord<byte[], byte[]> record = records.write(OutgoingEvent.of(event));

        String trainee = event.traineeKey().value();
        assertThat(record.topic()).isEqualTo(Topic.RESET.topicName());
        assertThat(record.key()).isEqualTo(trainee.getBytes(UTF_8));
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.eventId().toString(),
                        "ce_source", "/otpgate/messaging-test",
                        "ce_type", "io.github.otpgate.reset.approved.v1",
                        "ce_subject", trainee,
                        "ce_time", "2026-03-02T09:00:00.123456Z",
                        "content-type", "application/json"));
    }

    @Test
    void eventAndTraceAreReadAsTheyWereWritten() {
        OutgoingEvent said = OutgoingEvent.of(event);
        ConsumerRecord<byte[], byte[]> received = received(records.write(new OutgoingEvent(
                said.id(), said.type(), said.topic(), said.key(), said.time(), said.payload(), TRACE)));

        assertThat(records.read(received)).isEqualTo(event);
        assertThat(records.trace(received)).isEqualTo(TRACE);
    }

    @Test
    void recordWithoutTypeOrValueOrOfUnknownTypeIsUnreadable() {
        ProducerRecord<byte[], byte[]> noType = records.write(OutgoingEvent.of(event));
        noType.headers().remove("ce_type");
        ProducerRecord<byte[], byte[]> newerType = records.write(OutgoingEvent.of(event));
        newerType.headers().remove("ce_type").add("ce_type", "io.github.otpgate.reset.approved.v2".getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> tombstone = new ProducerRecord<>(
                "otp.reset",
                null,
                new byte[0],
                null,
                records.write(OutgoingEvent.of(event)).headers());

        for (ProducerRecord<byte[], byte[]> unreadable : Arrays.asList(noType, newerType, tombstone)) {
            assertThatThrownBy(() -> records.read(received(unreadable))).isInstanceOf(UnreadableEventException.class);
        }
    }

    private static Map<String, String> headers(ProducerRecord<?, ?> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> received = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}
