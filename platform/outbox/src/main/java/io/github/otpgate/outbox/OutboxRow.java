package io.github.otpgate.outbox;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.messaging.TraceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** An event that waits in the outbox; columns as in {@code V0_1__outbox.sql}. Written only: the relay reads by SQL. */
@Entity
@Table(name = "outbox")
class OutboxRow {

    @Id
    UUID id;

    @Column(name = "aggregatetype")
    String topic;

    @Column(name = "aggregateid")
    String key;

    String type;

    // The client would send a parameter of type jsonb as a JSON string that holds the text.
    @ColumnTransformer(write = "CAST(CAST(? AS text) AS jsonb)")
    String payload;

    @Column(name = "\"timestamp\"")
    Instant occurredAt;

    @Column(name = "tracingspancontext")
    String trace;

    /** The event, as said within the current trace. */
    static OutboxRow of(TraineeEvent event) {
        OutboxRow row = new OutboxRow();
        row.id = event.eventId();
        row.topic = event.type().topic().topicName();
        row.key = event.traineeKey().value();
        row.type = event.type().wireName();
        row.payload = EventJson.text(event);
        row.occurredAt = event.occurredAt();
        row.trace = TraceContext.current().asProperties();
        return row;
    }
}
