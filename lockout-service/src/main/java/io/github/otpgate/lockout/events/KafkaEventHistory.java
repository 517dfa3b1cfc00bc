package io.github.otpgate.lockout.events;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.event.UnreadableEventException;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.lockout.application.EventHistory;
import io.github.otpgate.messaging.EventRecords;
import io.github.otpgate.messaging.KafkaNames;
import io.github.otpgate.messaging.KafkaSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The topics as they are kept, read outside any consumer group. */
@ApplicationScoped
class KafkaEventHistory implements EventHistory {

    private static final Logger LOG = Logger.getLogger(KafkaEventHistory.class);

    private final KafkaSettings settings;
    private final KafkaNames names;
    private final EventRecords records;
    private final Counter unreadable;
    private final OwnThreads threads = new OwnThreads("otpgate-event-history", 2);

    KafkaEventHistory(KafkaSettings settings, KafkaNames names, EventRecords records, MeterRegistry metrics) {
        this.settings = settings;
        this.names = names;
        this.records = records;
        this.unreadable = metrics.counter("otp.rebuild.unreadable.events");
    }

    @Override
    public Uni<Boolean> isEmpty() {
        return threads.call(() -> List.of(Topic.values()).stream().allMatch(this::isEmpty));
    }

    @Override
    public Multi<TraineeEvent> read(Topic topic, Instant since) {
        return threads.call(() -> open(topic, since)).onItem().transformToMulti(this::read);
    }

    @PreDestroy
    void stop() {
        threads.stop();
    }

    private Multi<TraineeEvent> read(PastRecords past) {
        return Multi.createBy()
                .repeating()
                .uni(() -> threads.call(past::next))
                .until(List::isEmpty)
                .onItem()
                .<ConsumerRecord<byte[], byte[]>>disjoint()
                .map(this::event)
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .onTermination()
                .call(() -> threads.run(past::close));
    }

    private Optional<TraineeEvent> event(ConsumerRecord<byte[], byte[]> received) {
        if (received.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(records.read(received));
        } catch (UnreadableEventException unknown) {
            unreadable.increment();
            LOG.errorf("Unreadable event at %s-%d@%d", received.topic(), received.partition(), received.offset());
            return Optional.empty();
        }
    }

    private boolean isEmpty(Topic topic) {
        try (PastRecords past = open(topic, Instant.EPOCH)) {
            return past.isEmpty();
        }
    }

    private PastRecords open(Topic topic, Instant since) {
        return PastRecords.open(settings.consumer("lockout-history"), names.of(topic.topicName()), since);
    }
}
