package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.KafkaResource;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumerLoopIT {

    private final TraineeKey trainee = TestEvents.trainee();
    private final ScriptedHandler handler = new ScriptedHandler().knows(trainee);
    private LoopHarness harness;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void start() {
        harness = new LoopHarness(new KafkaResource().start().get("kafka.bootstrap.servers"), TestConfig.with());
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void eventsOfATraineeAreHandledInOrderEachOnADuplicatedContext() {
        ConcurrentLinkedQueue<Boolean> duplicated = new ConcurrentLinkedQueue<>();
        handler.does(event -> {
            duplicated.add(VertxContext.isOnDuplicatedContext());
            return Uni.createFrom().voidItem();
        });
        harness.publish(numbered(1, 50));

        harness.start(handler);

        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).hasSize(50));
        assertThat(handler.handledOf(trainee)).isSorted().doesNotHaveDuplicates();
        assertThat(duplicated).doesNotContain(false);
    }

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
        assertThat(counted("otp.dead.letters")).isEqualTo(1);
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
        // Other tests' unreadable records are this consumer's, too.
        assertThat(letters().stream().filter(letter -> DeadLetterReader.headers(letter)
                        .get("dead_consumer")
                        .equals(handler.name())))
                .hasSize(4);
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

    @Test
    void lagIsWhatIsNotDoneWithAndAStuckTraineeHoldsNobodyElseUp() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        List<TraineeKey> others = Stream.generate(TestEvents::trainee).limit(30).toList();
        handler.knows(others.toArray(TraineeKey[]::new))
                .does(event -> event.traineeKey().equals(trainee)
                        ? Uni.createFrom().completionStage(gate)
                        : Uni.createFrom().voidItem());
        harness.start(handler);
        harness.publish(numbered(1, 3));
        harness.publish(others.stream().map(other -> TestEvents.event(other, 1)).toArray(ResetApproved[]::new));

        // Some of thirty others share the stuck trainee's partition of twelve; most do not.
        await().untilAsserted(() -> assertThat(handler.handled).hasSizeGreaterThan(15));
        await().untilAsserted(() -> assertThat(lag()).isEqualTo(3 + others.size() - handler.handled.size()));
        harness.publish(TestEvents.event(trainee, 4));
        await().untilAsserted(() -> assertThat(lag()).isEqualTo(4 + others.size() - handler.handled.size()));

        gate.complete(null);

        await().untilAsserted(() -> assertThat(lag()).isZero());
        assertThat(handler.handledOf(trainee)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void eventWhoseHandlingWasCutOffComesAgainAndHandledOnesDoNot() {
        handler.does(event -> event.lockVersion() == 3
                ? Uni.createFrom().nothing()
                : Uni.createFrom().voidItem());
        harness.publish(numbered(1, 4));
        ConsumerLoop cutOff = harness.start(handler);
        await().untilAsserted(() -> assertThat(handler.tried).hasSize(3));
        cutOff.stop();
        cutOff.awaitEnd();

        ScriptedHandler successor = new ScriptedHandler(handler.name()).knows(trainee);
        harness.start(successor);

        await().untilAsserted(() -> assertThat(successor.handledOf(trainee)).containsExactly(3L, 4L));
    }

    @Test
    void partitionsMoveBetweenReplicasWithoutLossRepetitionOrDisorder() {
        List<TraineeKey> trainees =
                Stream.generate(TestEvents::trainee).limit(40).toList();
        ScriptedHandler second = new ScriptedHandler(handler.name());
        for (ScriptedHandler replica : List.of(handler, second)) {
            replica.knows(trainees.toArray(TraineeKey[]::new))
                    .does(event ->
                            Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(5)));
        }
        AtomicInteger rounds = new AtomicInteger();
        ConsumerLoop first = harness.start(handler);
        await().until(() -> publishRound(trainees, rounds) && !handler.handled.isEmpty());

        harness.start(second);
        await().until(() -> publishRound(trainees, rounds) && !second.handled.isEmpty());
        first.stop();
        first.awaitEnd();
        publishRound(trainees, rounds);

        await().untilAsserted(() -> assertThat(handler.handled.size() + second.handled.size())
                .isGreaterThanOrEqualTo(trainees.size() * rounds.get()));
        for (TraineeKey one : trainees) {
            List<Long> inOrder = new ArrayList<>(handler.handledOf(one));
            inOrder.addAll(second.handledOf(one));
            assertThat(inOrder)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, rounds.get()).boxed().toList());
        }
    }

    private boolean publishRound(List<TraineeKey> trainees, AtomicInteger rounds) {
        long number = rounds.incrementAndGet();
        harness.publish(
                trainees.stream().map(one -> TestEvents.event(one, number)).toArray(ResetApproved[]::new));
        return true;
    }

    private ResetApproved[] numbered(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> TestEvents.event(trainee, number))
                .toArray(ResetApproved[]::new);
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

    private double lag() {
        return harness.meters
                .get("otp.consumer.lag.records")
                .tag("consumer", handler.name())
                .gauge()
                .value();
    }
}
