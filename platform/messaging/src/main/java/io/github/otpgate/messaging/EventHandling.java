package io.github.otpgate.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One try of a handler: on a Vert.x context of its own, within the sender's trace, within a time. */
final class EventHandling {

    private final EventHandler handler;
    private final EventRecords records;
    private final Tracer tracer;
    private final Duration limit;

    EventHandling(EventHandler handler, EventRecords records, Tracer tracer, Duration limit) {
        this.handler = handler;
        this.records = records;
        this.tracer = tracer;
        this.limit = limit;
    }

    /**
     * Handles the record once.
     *
     * @param root whose event loop to use
     */
    Uni<Void> handle(ConsumerRecord<byte[], byte[]> record, Context root) {
        Context own = VertxContext.createNewDuplicatedContext(root);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return Uni.createFrom()
                .deferred(() -> traced(record))
                .runSubscriptionOn(task -> own.runOnContext(ignored -> task.run()))
                .ifNoItem()
                .after(limit)
                .failWith(() -> new StoreUnavailableException("no answer within " + limit, null));
    }

    // The scope stays open: the duplicated context that it belongs to ends with this try.
    @SuppressWarnings("MustBeClosedChecker")
    private Uni<Void> traced(ConsumerRecord<byte[], byte[]> record) {
        io.opentelemetry.context.Context sender = records.trace(record).asParent();
        Span span = tracer.spanBuilder(record.topic() + " process")
                .setParent(sender)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.consumer.group.name", handler.name())
                .startSpan();
        sender.with(span).makeCurrent();
        return Uni.createFrom()
                .deferred(() -> handler.handle(records.read(record)))
                .onFailure()
                .invoke(failure ->
                        span.setStatus(StatusCode.ERROR, failure.getClass().getName()))
                .onTermination()
                .invoke(span::end);
    }
}
