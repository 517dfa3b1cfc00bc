package io.github.otpgate.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A loop for every {@link EventHandler} of the application, from start to shutdown. */
@ApplicationScoped
class ConsumerLoops {

    private final List<EventHandler> handlers;
    private final MessagingConfig config;
    private final KafkaNames names;
    private final KafkaSettings settings;
    private final EventRecords records;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final OpenTelemetry telemetry;
    private final Vertx vertx;
    private List<ConsumerLoop> loops = List.of();

    ConsumerLoops(
            @All List<EventHandler> handlers,
            MessagingConfig config,
            KafkaNames names,
            KafkaSettings settings,
            EventRecords records,
            DeadLetters deadLetters,
            MeterRegistry meters,
            OpenTelemetry telemetry,
            Vertx vertx) {
        this.handlers = handlers;
        this.config = config;
        this.names = names;
        this.settings = settings;
        this.records = records;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.telemetry = telemetry;
        this.vertx = vertx;
    }

    /** After the application's own observers. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (config.consumers().enabled()) {
            requireOwnNames();
            loops = handlers.stream().map(this::loop).toList();
            loops.forEach(ConsumerLoop::start);
        }
    }

    void stop(@Observes @Priority(ShutdownOrder.CONSUMERS) ShutdownEvent event) {
        loops.forEach(ConsumerLoop::stop);
        loops.forEach(ConsumerLoop::awaitEnd);
    }

    private void requireOwnNames() {
        List<String> names = handlers.stream().map(EventHandler::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalStateException("event handlers: expected a name for each, found " + names);
        }
    }

    private ConsumerLoop loop(EventHandler handler) {
        EventHandling handling =
                new EventHandling(handler, records, telemetry.getTracer("otpgate"), config.handlingTimeout());
        HandlingMetrics metrics = new HandlingMetrics(meters, handler.name());
        return new ConsumerLoop(
                new Consumption(
                        handler, names, handling, deadLetters, RetryPolicy.of(config), metrics, config.consumers()),
                () -> new KafkaConsumer<>(settings.consumer(handler.name())),
                vertx);
    }
}
