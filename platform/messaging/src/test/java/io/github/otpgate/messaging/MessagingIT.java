package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.KafkaResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class MessagingIT {

    @Inject
    EventPublisher publisher;

    @Inject
    Tracer tracer;

    @Inject
    MeterRegistry meters;

    @Inject
    PrometheusMeterRegistry prometheus;

    @Inject
    Listener listener;

    @Test
    void handlerBeanIsCalledWithinTheSendersTrace() {
        TraineeKey trainee = TestEvents.trainee();
        Span span = tracer.spanBuilder("test").startSpan();
        try (Scope scope = span.makeCurrent()) {
            publisher.publish(TestEvents.event(trainee, 1)).await().atMost(Duration.ofSeconds(20));
        }

        await().untilAsserted(() -> assertThat(listener.traceIds())
                .containsEntry(trainee, span.getSpanContext().getTraceId()));
        await().untilAsserted(() -> assertThat(meters.get("otp.events.handled")
                        .tags("consumer", "listener", "outcome", "handled")
                        .counter()
                        .count())
                .isPositive());
    }

    @Test
    void metersHaveTheNamesThatDashboardsKnow() {
        publisher.publish(TestEvents.event(TestEvents.trainee(), 1)).await().atMost(Duration.ofSeconds(20));

        await().untilAsserted(() -> assertThat(prometheus.scrape())
                .contains("otp_consumer_lag_records{consumer=\"listener\",}")
                .contains("otp_events_handled_total{consumer=\"listener\",outcome=\"handled\",}")
                .contains("otp_dead_letters_total{consumer=\"listener\",}"));
    }

    /** A handler as services have them. */
    @ApplicationScoped
    static class Listener implements EventHandler {

        private final Map<TraineeKey, String> traceIds = new ConcurrentHashMap<>();

        Map<TraineeKey, String> traceIds() {
            return traceIds;
        }

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public Topic topic() {
            return Topic.RESET;
        }

        @Override
        public Uni<Void> handle(TraineeEvent event) {
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(1))
                    .invoke(() -> traceIds.put(
                            event.traineeKey(), Span.current().getSpanContext().getTraceId()));
        }
    }
}
