package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What is left of a record that a consumer cannot handle. Bounded, whatever the record was like: key, value and our own headers
 * are cut, other headers are left out; {@code dead_topic}, {@code dead_partition} and {@code dead_offset} tell where the whole
 * record is, {@code dead_value_bytes} how long its value is.
 */
final class DeadLetter {

    /** Far more than any event of ours has, far less than a topic takes. */
    static final int LONGEST_VALUE = 64 << 10;

    static final int LONGEST_HEADER = 1 << 10;

    private static final Set<String> KEPT_HEADERS = Set.of(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type", "traceparent");

    private DeadLetter() {}

    /** @param destination the dead-letter topic, by its name in Kafka */
    static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> record, String destination, String consumer, Throwable reason) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                destination, cut(record.key(), LONGEST_HEADER), cut(record.value(), LONGEST_VALUE));
        KEPT_HEADERS.forEach(name -> keep(name, record.headers(), letter.headers()));
        Map.of(
                        "dead_topic", record.topic(),
                        "dead_partition", Integer.toString(record.partition()),
                        "dead_offset", Long.toString(record.offset()),
                        "dead_value_bytes", Integer.toString(record.value() == null ? 0 : record.value().length),
                        "dead_consumer", consumer,
                        // The message may quote the payload; the class does not.
                        "dead_exception", reason.getClass().getName())
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        return letter;
    }

    private static void keep(String name, Headers from, Headers to) {
        Header last = from.lastHeader(name);
        if (last != null && last.value() != null) {
            to.add(name, cut(last.value(), LONGEST_HEADER));
        }
    }

    private static byte[] cut(byte[] bytes, int longest) {
        return bytes == null || bytes.length <= longest ? bytes : Arrays.copyOf(bytes, longest);
    }
}
