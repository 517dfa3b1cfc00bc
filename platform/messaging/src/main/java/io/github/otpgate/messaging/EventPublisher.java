package io.github.otpgate.messaging;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Sends events, keyed by trainee key, with CloudEvents headers. The producer is idempotent and waits for all in-sync replicas.
 * Nothing here blocks the caller; answers come on the caller's Vert.x context if it has one.
 */
@ApplicationScoped
public class EventPublisher {

    private final RecordSender sender;
    private final EventRecords records;

    EventPublisher(RecordSender sender, EventRecords records) {
        this.sender = sender;
        this.records = records;
    }

    /** Sends one event within the current trace; as {@link #publish(List)}. */
    public Uni<Void> publish(TraineeEvent event) {
        return Uni.createFrom().item(() -> List.of(OutgoingEvent.of(event))).chain(this::publish);
    }

    /**
     * Sends the events in this order.
     *
     * @return ends when the broker has acknowledged all of them. Fails within {@link MessagingConfig#deliveryTimeout()} and a
     *     moment if one is not; then any of them may still have arrived
     */
    public Uni<Void> publish(List<OutgoingEvent> events) {
        return sender.send(events.stream().map(records::write).toList());
    }
}
