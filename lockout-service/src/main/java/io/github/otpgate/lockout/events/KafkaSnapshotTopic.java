package io.github.otpgate.lockout.events;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.lockout.application.QueuedSnapshot;
import io.github.otpgate.lockout.application.RelayGroup;
import io.github.otpgate.lockout.application.SnapshotTopic;
import io.github.otpgate.messaging.EventRecords;
import io.github.otpgate.messaging.KafkaSettings;
import io.github.otpgate.messaging.OutgoingEvent;
import io.github.otpgate.messaging.ShutdownOrder;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * One transactional producer a group. {@code transactional.id} names the group, so {@code initTransactions} of the next writer
 * ends the former one's transaction and refuses all its later ones, wherever it runs.
 */
@ApplicationScoped
class KafkaSnapshotTopic implements SnapshotTopic {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    private static final int TRANSACTION_TIMEOUT_MILLIS = 15_000;
    private static final int BUFFER_BYTES = 8 << 20;

    private final KafkaSettings settings;
    private final EventRecords records;
    private final OwnThreads threads = new OwnThreads("otpgate-snapshot-relay", RelayGroup.COUNT);
    private final Map<RelayGroup, Producer<byte[], byte[]>> writers = new ConcurrentHashMap<>();

    KafkaSnapshotTopic(KafkaSettings settings, EventRecords records) {
        this.settings = settings;
        this.records = records;
    }

    @Override
    public Uni<Void> takeOver(RelayGroup group) {
        return threads.run(() -> {
            close(group, Duration.ZERO);
            Producer<byte[], byte[]> writer = new KafkaProducer<>(settings(group));
            writers.put(group, writer);
            orClose(group, writer::initTransactions);
        });
    }

    @Override
    public boolean isWriter(RelayGroup group) {
        return writers.containsKey(group);
    }

    @Override
    public Uni<Void> publish(RelayGroup group, List<QueuedSnapshot> snapshots) {
        return threads.run(() -> orClose(group, () -> {
            Producer<byte[], byte[]> writer = writers.get(group);
            writer.beginTransaction();
            snapshots.forEach(snapshot -> writer.send(records.write(outgoing(snapshot))));
            // Fails if any of the sends has failed.
            writer.commitTransaction();
        }));
    }

    @Override
    public Uni<Void> leave(RelayGroup group) {
        return isWriter(group)
                ? threads.run(() -> close(group, CLOSE_LIMIT))
                : Uni.createFrom().voidItem();
    }

    void stop(@Observes @Priority(ShutdownOrder.PRODUCER) ShutdownEvent event) {
        RelayGroup.all().forEach(group -> close(group, CLOSE_LIMIT));
        threads.stop();
    }

    private void orClose(RelayGroup group, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            close(group, Duration.ZERO);
            throw failure;
        }
    }

    private void close(RelayGroup group, Duration limit) {
        Producer<byte[], byte[]> writer = writers.remove(group);
        if (writer != null) {
            writer.close(limit);
        }
    }

    private Map<String, Object> settings(RelayGroup group) {
        Map<String, Object> transactional = settings.transactionalProducer("otp-lockout-relay-" + group.number());
        transactional.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        transactional.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        return transactional;
    }

    private static OutgoingEvent outgoing(QueuedSnapshot snapshot) {
        LockoutChanged event = snapshot.event();
        return new OutgoingEvent(
                event.eventId(),
                event.type().wireName(),
                event.type().topic().topicName(),
                event.traineeKey().value(),
                event.occurredAt(),
                EventJson.write(event),
                snapshot.trace());
    }
}
