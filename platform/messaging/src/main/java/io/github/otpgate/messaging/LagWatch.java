package io.github.otpgate.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/** Measures a consumer's lag now and then, and by that notices, once, when the broker goes away and when it is back. */
final class LagWatch {

    private static final Logger LOG = Logger.getLogger(LagWatch.class);
    private static final String WELL = "Kafka answers";
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

    private final Consumption consumption;
    private final Consumer<byte[], byte[]> consumer;
    private final PolledTopic polled;
    private long measuredAt = System.nanoTime();
    private String known = WELL;

    LagWatch(Consumption consumption, Consumer<byte[], byte[]> consumer, PolledTopic polled) {
        this.consumption = consumption;
        this.consumer = consumer;
        this.polled = polled;
    }

    /** Measures if it is time to. */
    void turn() {
        if (System.nanoTime() - measuredAt < consumption.config().lagInterval().toNanos()) {
            return;
        }
        String found = measure();
        if (!found.equals(known)) {
            LOG.logf(
                    found.equals(WELL) ? Logger.Level.INFO : Logger.Level.WARN,
                    "%s: %s",
                    consumption.consumer(),
                    found);
            known = found;
        }
        measuredAt = System.nanoTime();
    }

    private String measure() {
        String topic = consumption.topicName();
        try {
            Set<TopicPartition> assigned = consumer.assignment();
            if (assigned.isEmpty()
                    && consumer.partitionsFor(topic, ANSWER_LIMIT).isEmpty()) {
                return "topic " + topic + " does not exist; waiting for it";
            }
            consumption.metrics().lag(lag(assigned));
            return WELL;
        } catch (RetriableException noAnswer) {
            return "Kafka does not answer; waiting for it";
        }
    }

    private long lag(Set<TopicPartition> assigned) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned, ANSWER_LIMIT);
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - polled.nextOffset(end.getKey(), ANSWER_LIMIT)))
                .sum();
    }
}
