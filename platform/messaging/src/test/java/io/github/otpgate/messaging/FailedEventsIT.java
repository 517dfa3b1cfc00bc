package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.testkit.KafkaResource;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What becomes of events that cannot be handled. */
class FailedEventsIT extends RunningLoop {

    @Test
    void failingEventIsRetriedBoundedlyThenADeadLetterAndTheNextOneIsHandled() {
        ResetApproved bad = TestEvents.event(trainee, 1);
        handler.does(event -> event.equals(bad)
                ? Uni.createFrom().failure(new IllegalStateException("a message that stays here"))
                : Uni.createFrom().voidItem());
        harness.publish(bad, TestEvents.event(trainee, 2));

        harness.start(handler);

        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(2L));
        assertThat(handler.triesOf(bad)).isEqualTo(1 + TestConfig.RETRIES);
        await().untilAsserted(() -> assertThat(counted("otp.dead.letters"))
                .isEqualTo(DeadLetterReader.of(handler.name(), harness).size()));
        ConsumerRecord<byte[], byte[]> letter = onlyLetter();
        assertThat(DeadLetterReader.headers(letter))
                .containsEntry("ce_id", bad.eventId().toString())
                .containsEntry("dead_topic", "otp.reset")
                .containsEntry("dead_consumer", handler.name())
                .containsEntry("dead_exception", "java.lang.IllegalStateException")
                .containsKeys("dead_partition", "dead_offset")
                .doesNotContainValue("a message that stays here");
        assertThat(letter.value()).isEqualTo(harness.record(bad).value());
    }

    @Test
    void handlerThatThrowsIsRetriedLikeOneThatFails() {
        AtomicInteger tries = new AtomicInteger();
        handler.does(event -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException();
            }
            return Uni.createFrom().voidItem();
        });
        harness.publish(TestEvents.event(trainee, 1));

        harness.start(handler);

        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(1L));
        assertThat(letters()).isEmpty();
    }

    @Test
    void unavailableStoreIsWaitedForWithoutDeadLetter() {
        int outage = 3 * (1 + TestConfig.RETRIES);
        AtomicInteger tries = new AtomicInteger();
        handler.does(event -> tries.incrementAndGet() <= outage
                ? Uni.createFrom().failure(new StoreUnavailableException("away", null))
                : Uni.createFrom().voidItem());
        harness.publish(numbered(1, 2));

        harness.start(handler);

        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(1L, 2L));
        assertThat(tries).hasValue(outage + 2);
        assertThat(letters()).isEmpty();
    }

    @Test
    void unreadableRecordsAreDeadLettersAtOnce() {
        ProducerRecord<byte[], byte[]> newerType = harness.record(TestEvents.event(trainee, 1));
        newerType.headers().remove("ce_type").add("ce_type", "io.github.otpgate.reset.approved.v9".getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> event = harness.record(TestEvents.event(trainee, 2));
        harness.send(newerType);
        harness.send(new ProducerRecord<>(event.topic(), null, event.key(), "{".getBytes(UTF_8), event.headers()));
        harness.send(new ProducerRecord<>(event.topic(), null, event.key(), null, event.headers()));
        harness.send(new ProducerRecord<>(event.topic(), event.key(), event.value()));
        harness.publish(TestEvents.event(trainee, 5));

        harness.start(handler);

        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(5L));
        assertThat(handler.tried).hasSize(1);
        assertThat(DeadLetterReader.of(handler.name(), harness)).hasSize(4);
    }

    @Test
    void handlerThatNeverAnswersIsTakenForAnUnavailableStore() {
        harness.close();
        harness = new LoopHarness(
                new KafkaResource().start().get("kafka.bootstrap.servers"),
                TestConfig.with("handling-timeout", "200ms"));
        AtomicInteger tries = new AtomicInteger();
        handler.does(event -> tries.incrementAndGet() == 1
                ? Uni.createFrom().nothing()
                : Uni.createFrom().voidItem());
        harness.publish(TestEvents.event(trainee, 1));

        harness.start(handler);

        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(1L));
    }

    private List<ConsumerRecord<byte[], byte[]>> letters() {
        return DeadLetterReader.of(trainee, harness);
    }

    private ConsumerRecord<byte[], byte[]> onlyLetter() {
        assertThat(letters()).hasSize(1);
        return letters().get(0);
    }

    private double counted(String counter) {
        return harness.meters
                .get(counter)
                .tag("consumer", handler.name())
                .counter()
                .count();
    }
}
