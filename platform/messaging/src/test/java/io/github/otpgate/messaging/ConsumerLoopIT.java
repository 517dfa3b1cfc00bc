package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsumerLoopIT extends RunningLoop {

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

    private double lag() {
        return harness.meters
                .get("otp.consumer.lag.records")
                .tag("consumer", handler.name())
                .gauge()
                .value();
    }
}
