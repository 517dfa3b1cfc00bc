package io.github.otpgate.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a transaction appends is sent, and only that. */
@QuarkusTest
class OutboxIT extends RunningOutbox {

    private final String text = UUID.randomUUID().toString();

    @Inject
    Tracer tracer;

    @Test
    void businessRowAndEventAreStoredTogetherAndTheCommitWakesTheRelay() {
        ResetApproved event = TestEvents.event(trainee, 1);

        Reactive.run(() -> outbox.inTransaction(() -> Note.write(text).chain(() -> outbox.append(event))));

        assertThat(Reactive.notes(text)).isOne();
        await().untilAsserted(() -> assertThat(topic.events(trainee)).containsExactly(event));
        await().untilAsserted(() -> assertThat(Reactive.outboxRows()).isZero());
    }

    @Test
    void businessRowAndEventAreRolledBackTogether() {
        assertThatThrownBy(() -> Reactive.run(() -> outbox.inTransaction(() -> Note.write(text)
                        .chain(() -> outbox.append(TestEvents.event(trainee, 1)))
                        .chain(() -> Panache.flush())
                        .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("late"))))))
                .isInstanceOf(IllegalArgumentException.class);
        append(List.of(TestEvents.event(trainee, 2)));

        assertThat(Reactive.notes(text)).isZero();
        await().untilAsserted(() -> assertThat(topic.events(trainee))
                .extracting(ResetApproved::lockVersion)
                .containsExactly(2L));
    }

    @Test
    void appendingTheSameEventTwiceFailsTheTransaction() {
        ResetApproved event = TestEvents.event(trainee, 1);

        assertThatThrownBy(() -> Reactive.run(() -> withRelayLocked(Uni.createFrom()
                        .deferred(() -> outbox.inTransaction(() -> outbox.append(event)))
                        .chain(() -> outbox.inTransaction(() -> outbox.append(event))))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void appendingOutsideATransactionFails() {
        ResetApproved event = TestEvents.event(trainee, 1);

        assertThatThrownBy(() -> Reactive.run(() -> outbox.append(event)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected a reactive transaction");
        assertThatThrownBy(() -> Reactive.run(() -> Panache.withSession(() -> outbox.append(event))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected a reactive transaction");
    }

    @Test
    void eventIsSentWithinTheTraceThatItWasAppendedIn() {
        Span span = tracer.spanBuilder("test").startSpan();

        Reactive.run(() -> {
            span.makeCurrent();
            return outbox.inTransaction(() -> outbox.append(TestEvents.event(trainee, 1)));
        });

        await().untilAsserted(() -> assertThat(topic.records("otp.reset", trainee))
                .singleElement()
                .satisfies(record -> assertThat(new String(
                                record.headers().lastHeader("traceparent").value(), UTF_8))
                        .contains(span.getSpanContext().getTraceId())));
    }
}
