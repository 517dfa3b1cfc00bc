package io.github.otpgate.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.PostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class OutboxIT {

    private final TraineeKey trainee = TestEvents.trainee();
    private final String text = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    @Inject
    RelayBatch batch;

    @Inject
    OutboxRelay relay;

    @Inject
    TopicReader topic;

    @Inject
    Pool pool;

    @Inject
    Tracer tracer;

    @Inject
    MeterRegistry meters;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

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
    void eventsOfATraineeAreSentInOrderOverManyBatches() {
        List<ResetApproved> events = TestEvents.numbered(trainee, 1, 230);
        TraineeKey other = TestEvents.trainee();
        List<ResetApproved> others = TestEvents.numbered(other, 1, 230);

        append(Stream.concat(events.stream(), others.stream()).toList());

        await().untilAsserted(() -> assertThat(topic.events(trainee)).containsExactlyElementsOf(events));
        await().untilAsserted(() -> assertThat(topic.events(other)).containsExactlyElementsOf(others));
        assertThat(Reactive.outboxRows()).isZero();
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

    @Test
    void whileOneRelayIsAtWorkAnotherSendsNothing() {
        ResetApproved event = TestEvents.event(trainee, 1);

        Reactive.run(() -> withRelayLocked(Uni.createFrom()
                .deferred(() -> outbox.inTransaction(() -> outbox.append(event)))
                .chain(() -> batch.send())
                .invoke(outcome -> assertThat(outcome).isEqualTo(RelayBatch.Outcome.BUSY))
                .replaceWithVoid()));

        await().untilAsserted(() -> assertThat(topic.events(trainee)).containsExactly(event));
    }

    @Test
    void parallelRelaysSendNoEventTwice() {
        List<ResetApproved> events = TestEvents.numbered(trainee, 1, 400);
        Reactive.run(() -> Panache.withTransaction(() -> appendAll(events)));

        Reactive.run(() -> Multi.createFrom()
                .range(0, 200)
                .onItem()
                .transformToUni(turn -> batch.send())
                .merge(8)
                .collect()
                .last());
        relay.wake();

        await().untilAsserted(() -> assertThat(Reactive.outboxRows()).isZero());
        assertThat(topic.events(trainee)).containsExactlyElementsOf(events);
    }

    @Test
    void backlogAndItsAgeAreMeasured() {
        Reactive.run(() -> Panache.withTransaction(() -> appendAll(TestEvents.numbered(trainee, 1, 3))));

        await().untilAsserted(
                        () -> assertThat(gauge("otp.outbox.backlog.events")).isEqualTo(3));
        await().untilAsserted(
                        () -> assertThat(gauge("otp.outbox.oldest.age.seconds")).isPositive());
        relay.wake();

        await().untilAsserted(
                        () -> assertThat(gauge("otp.outbox.backlog.events")).isZero());
        assertThat(gauge("otp.outbox.oldest.age.seconds")).isZero();
    }

    private void append(List<ResetApproved> events) {
        Reactive.run(() -> outbox.inTransaction(() -> appendAll(events)));
    }

    private Uni<Void> appendAll(List<ResetApproved> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(outbox::append)
                .collect()
                .last();
    }

    private Uni<Void> withRelayLocked(Uni<Void> work) {
        return pool.withTransaction(connection -> connection
                .query("SELECT pg_advisory_xact_lock(hashtextextended('otpgate.outbox.relay', 0))")
                .execute()
                .chain(() -> work));
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
