package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.messaging.EventHandler;
import io.github.otpgate.messaging.EventPublisher;
import io.github.otpgate.messaging.StoreUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutageServers.class)
class OutageIT {

    private final TraineeKey trainee = TestEvents.trainee();

    Map<String, Runnable> servers;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    EventPublisher publisher;

    @Inject
    TopicReader topic;

    @Inject
    MeterRegistry meters;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void eventsOfABrokerOutageAreKeptAndSentInOrderWhenItIsBack() {
        List<ResetApproved> before = TestEvents.numbered(trainee, 1, 10);
        List<ResetApproved> during = TestEvents.numbered(trainee, 11, 130);
        append(before);
        await().untilAsserted(() -> assertThat(topic.events(trainee)).hasSize(10));

        servers.get("stop kafka").run();
        append(during);
        await().untilAsserted(
                        () -> assertThat(gauge("otp.outbox.backlog.events")).isEqualTo(120));
        servers.get("start kafka").run();

        await().untilAsserted(() -> assertThat(Reactive.outboxRows()).isZero());
        assertThat(topic.events(trainee).stream().distinct())
                .containsExactlyElementsOf(
                        Stream.concat(before.stream(), during.stream()).toList());
    }

    @Test
    void eventHeardDuringADatabaseOutageIsHandledAfterItAndNoDeadLetter() {
        ResetApproved event = TestEvents.event(trainee, 1);
        servers.get("stop postgres").run();
        assertThatThrownBy(() -> Reactive.run(() -> inbox.once(
                        "outage", UUID.randomUUID(), () -> Uni.createFrom().voidItem())))
                .isInstanceOf(StoreUnavailableException.class);

        publisher.publish(event).await().atMost(Duration.ofSeconds(10));
        await().untilAsserted(() -> assertThat(meters.get("otp.events.handled")
                        .tags("consumer", Writer.NAME, "outcome", "store_unavailable")
                        .counter()
                        .count())
                .isGreaterThan(3));
        servers.get("start postgres").run();

        await().untilAsserted(() ->
                assertThat(Reactive.notes(event.eventId().toString())).isOne());
        assertThat(topic.records(Topic.RESET.deadLetterName(), trainee)).isEmpty();
    }

    private void append(List<ResetApproved> events) {
        Reactive.run(() -> outbox.inTransaction(() -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(outbox::append)
                .collect()
                .last()));
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    /** A handler as services have them. */
    @ApplicationScoped
    static class Writer implements EventHandler {

        static final String NAME = "writer";

        private final Inbox inbox;

        Writer(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Topic topic() {
            return Topic.RESET;
        }

        @Override
        public Uni<Void> handle(TraineeEvent event) {
            return inbox.once(
                    NAME, event.eventId(), () -> Note.write(event.eventId().toString()));
        }
    }
}
