package io.github.otpgate.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.messaging.EventPublisher;
import io.github.otpgate.messaging.OutgoingEvent;
import io.github.otpgate.messaging.TraceContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * One batch from the outbox to Kafka, in one transaction: rows go only after the broker's acknowledgement, so that an event is
 * sent at least once. If the transaction fails after that, the batch is sent again.
 */
@Singleton
class RelayBatch {

    private static final String LOCK = SqlFile.read(RelayBatch.class, "lock_relay.sql");
    private static final String READ = SqlFile.read(RelayBatch.class, "read_batch.sql");
    private static final String DELETE = SqlFile.read(RelayBatch.class, "delete_sent.sql");

    private final Pool pool;
    private final EventPublisher publisher;
    private final int size;

    RelayBatch(Pool pool, EventPublisher publisher, OutboxConfig config) {
        this.pool = pool;
        this.publisher = publisher;
        this.size = config.relay().batchSize();
    }

    /** What a batch found. */
    enum Outcome {
        /** Another relay is at work. */
        BUSY,
        /** Everything is sent. */
        EMPTIED,
        /** There may be more. */
        FULL
    }

    Uni<Outcome> send() {
        return pool.withTransaction(connection -> lock(connection)
                .chain(locked ->
                        locked ? sendLocked(connection) : Uni.createFrom().item(Outcome.BUSY)));
    }

    private static Uni<Boolean> lock(SqlConnection connection) {
        return connection.preparedQuery(LOCK).execute().map(rows -> rows.iterator()
                .next()
                .getBoolean("locked"));
    }

    private Uni<Outcome> sendLocked(SqlConnection connection) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(size))
                .map(RelayBatch::events)
                .call(publisher::publish)
                .call(events -> delete(events, connection))
                .map(events -> events.size() < size ? Outcome.EMPTIED : Outcome.FULL);
    }

    private static Uni<Void> delete(List<OutgoingEvent> events, SqlConnection connection) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = events.stream().map(OutgoingEvent::id).toArray(UUID[]::new);
        return connection.preparedQuery(DELETE).execute(Tuple.of(ids)).replaceWithVoid();
    }

    private static List<OutgoingEvent> events(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(RelayBatch::event)
                .toList();
    }

    private static OutgoingEvent event(Row row) {
        return new OutgoingEvent(
                row.getUUID("id"),
                row.getString("type"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getOffsetDateTime("timestamp").toInstant(),
                row.getString("payload").getBytes(UTF_8),
                TraceContext.ofProperties(row.getString("tracingspancontext")));
    }
}
