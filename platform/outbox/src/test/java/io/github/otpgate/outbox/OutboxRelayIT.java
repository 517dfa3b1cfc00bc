package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How relays send what is in the outbox. */
@QuarkusTest
class OutboxRelayIT extends RunningOutbox {

    @Inject
    RelayBatch batch;

    @Inject
    OutboxRelay relay;

    @Inject
    MeterRegistry meters;

    @Test
    void eventsOfATraineeAreSentInOrderOverManyBatches() {
        List<ResetApproved> events = TestEvents.numbered(trainee, 1, 230);
        TraineeKey other = TestEvents.trainee();
        List<ResetApproved> others = TestEvents.numbered(other, 1, 230);

        append(Stream.concat(events.stream(), others.stream()).toList());

        await().untilAsserted(() -> assertThat(topic.events(trainee)).containsExactlyElementsOf(events));
        await().untilAsserted(() -> assertThat(topic.events(other)).containsExactlyElementsOf(others));
        await().untilAsserted(() -> assertThat(Reactive.outboxRows()).isZero());
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
        CompletableFuture<Void> release = holdRelaysBack();
        try {
            Reactive.run(() -> Panache.withTransaction(() -> appendAll(TestEvents.numbered(trainee, 1, 3))));

            await().untilAsserted(
                            () -> assertThat(gauge("otp.outbox.backlog.events")).isEqualTo(3));
            await().untilAsserted(() ->
                    assertThat(gauge("otp.outbox.oldest.age.seconds")).isPositive());
        } finally {
            release.complete(null);
        }
        relay.wake();

        await().untilAsserted(
                        () -> assertThat(gauge("otp.outbox.backlog.events")).isZero());
        await().untilAsserted(
                        () -> assertThat(gauge("otp.outbox.oldest.age.seconds")).isZero());
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
