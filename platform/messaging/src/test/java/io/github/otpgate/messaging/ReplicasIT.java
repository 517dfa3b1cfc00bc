package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Loops of one handler that follow each other. */
class ReplicasIT extends RunningLoop {

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
}
