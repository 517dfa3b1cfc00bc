package io.github.otpgate.lockout.events;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.lockout.application.QueuedSnapshot;
import io.github.otpgate.lockout.application.SnapshotTopic;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.messaging.EventRecords;
import io.github.otpgate.messaging.KafkaSettings;
import io.github.otpgate.messaging.OutgoingEvent;
import io.github.otpgate.messaging.ShutdownOrder;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * One transactional producer a shard. {@code transactional.id} names the shard, so {@code initTransactions} of the next writer
 * ends the former one's transaction and refuses all its later ones, wherever it runs.
 */
@ApplicationScoped
class KafkaSnapshotTopic implements SnapshotTopic {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    private static final int TRANSACTION_TIMEOUT_MILLIS = 15_000;
    private static final int BUFFER_BYTES = 8 << 20;

    private final KafkaSettings settings;
    private final EventRecords records;
    private final String name;
    private final OwnThreads threads = new OwnThreads("otpgate-snapshot-relay", Shard.COUNT);
    private final Map<Shard, Producer<byte[], byte[]>> writers = new ConcurrentHashMap<>();

    @Inject
    KafkaSnapshotTopic(KafkaSettings settings, EventRecords records) {
        this(settings, records, "otp-lockout-relay-");
    }

    /** @param name that the writers of all replicas begin with, followed by the shard's number */
    KafkaSnapshotTopic(KafkaSettings settings, EventRecords records, String name) {
        this.settings = settings;
        this.records = records;
        this.name = name;
    }

    @Override
    public Uni<Void> takeOver(Shard shard) {
        return threads.run(() -> {
            close(shard, Duration.ZERO);
            Producer<byte[], byte[]> writer = new KafkaProducer<>(settings(shard));
            writers.put(shard, writer);
            orClose(shard, writer::initTransactions);
        });
    }

    @Override
    public boolean isWriter(Shard shard) {
        return writers.containsKey(shard);
    }

    @Override
    public Uni<Void> publish(Shard shard, List<QueuedSnapshot> snapshots) {
        return threads.run(() -> orClose(shard, () -> {
            Producer<byte[], byte[]> writer = writers.get(shard);
            writer.beginTransaction();
            snapshots.forEach(snapshot -> writer.send(records.write(outgoing(snapshot))));
            // Fails if any of the sends has failed.
            writer.commitTransaction();
        }));
    }

    @Override
    public Uni<Void> leave(Shard shard) {
        return isWriter(shard)
                ? threads.run(() -> close(shard, CLOSE_LIMIT))
                : Uni.createFrom().voidItem();
    }

    void stop(@Observes @Priority(ShutdownOrder.PRODUCER) ShutdownEvent event) {
        Shard.all().forEach(shard -> close(shard, CLOSE_LIMIT));
        threads.stop();
    }

    private void orClose(Shard shard, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            close(shard, Duration.ZERO);
            throw failure;
        }
    }

    private void close(Shard shard, Duration limit) {
        Producer<byte[], byte[]> writer = writers.remove(shard);
        if (writer != null) {
            writer.close(limit);
        }
    }

    private Map<String, Object> settings(Shard shard) {
        Map<String, Object> transactional = settings.transactionalProducer(name + shard.number());
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
