package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.RecordBatch;

/** Records that no handler can do anything with, and others that are merely too large. */
final class Poison {

    /** What a topic takes at most, if nobody says otherwise: a record of this size leaves no room for another header. */
    static final int LARGEST_RECORD = 1 << 20;

    private static final int LENGTHS_OF_LENGTHS = 8;

    private Poison() {}

    /** One of each kind, all of them as the event's record would be but for one thing. */
    static List<ProducerRecord<byte[], byte[]>> unreadable(ProducerRecord<byte[], byte[]> event) {
        String json = new String(event.value(), UTF_8);
        return Stream.of(
                        // Wrong types.
                        withValue(event, json.replaceFirst("\"lockVersion\":\\d+", "\"lockVersion\":\"seven\"")),
                        withValue(event, json.replaceFirst("\"lockVersion\":\\d+", "\"lockVersion\":1e999999999")),
                        withValue(event, json.replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"soon\"")),
                        withValue(event, json.replaceFirst("\"eventId\":\"[^\"]*\"", "\"eventId\":[]")),
                        withValue(event, "[" + json + "]"),
                        withValue(event, "null"),
                        withValue(event, ""),
                        withValue(event, "[".repeat(100_000)),
                        withValue(event, json.substring(1)),
                        // A tombstone, also one that nobody is named in.
                        new ProducerRecord<byte[], byte[]>(event.topic(), 0, event.key(), null, event.headers()),
                        new ProducerRecord<byte[], byte[]>(event.topic(), 0, null, null),
                        // A later version, and one that never was.
                        withHeader(event, "ce_type", "io.github.otpgate.reset.approved.v9".getBytes(UTF_8)),
                        withHeader(event, "ce_type", null),
                        withHeader(event, "ce_type", "x".repeat(100_000).getBytes(UTF_8)),
                        // As large as a topic takes them.
                        filled(withValue(event, "{")),
                        withHeader(withValue(event, "{"), "ce_id", new byte[LARGEST_RECORD / 2]),
                        withHeader(withValue(event, "{"), "x".repeat(LARGEST_RECORD / 2), new byte[1]))
                .toList();
    }

    /** The event itself, with so much white space behind it that its record is as large as a topic takes them. */
    static ProducerRecord<byte[], byte[]> filled(ProducerRecord<byte[], byte[]> record) {
        int size = AbstractRecords.estimateSizeInBytesUpperBound(
                RecordBatch.CURRENT_MAGIC_VALUE,
                CompressionType.NONE,
                record.key(),
                record.value(),
                record.headers().toArray());
        byte[] value =
                Arrays.copyOf(record.value(), record.value().length + LARGEST_RECORD - size - LENGTHS_OF_LENGTHS);
        Arrays.fill(value, record.value().length, value.length, (byte) ' ');
        return new ProducerRecord<>(record.topic(), 0, record.key(), value, record.headers());
    }

    private static ProducerRecord<byte[], byte[]> withValue(ProducerRecord<byte[], byte[]> event, String value) {
        return new ProducerRecord<>(event.topic(), 0, event.key(), value.getBytes(UTF_8), event.headers());
    }

    private static ProducerRecord<byte[], byte[]> withHeader(
            ProducerRecord<byte[], byte[]> event, String name, byte[] value) {
        ProducerRecord<byte[], byte[]> other =
                new ProducerRecord<>(event.topic(), 0, event.key(), event.value(), event.headers());
        other.headers().remove(name).add(name, value);
        return other;
    }
}
