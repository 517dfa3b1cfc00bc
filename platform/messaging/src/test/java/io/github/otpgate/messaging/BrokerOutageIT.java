package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.TopicSpec;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerOutageIT {

    private final TraineeKey trainee = TestEvents.trainee();
    private final ScriptedHandler handler = new ScriptedHandler().knows(trainee);
    private EmbeddedServers servers;
    private LoopHarness harness;

    @BeforeEach
    void start() {
        servers = EmbeddedServers.start(
                EmbeddedServers.with().kafka(new TopicSpec(Topic.RESET.topicName(), 2, Map.of())));
        harness = new LoopHarness(servers.kafka().bootstrapServers(), TestConfig.with("delivery-timeout", "2s"));
    }

    @AfterEach
    void stop() {
        harness.close();
        servers.close();
    }

    @Test
    void loopAndPublisherGoOnWhenTheBrokerIsBack() {
        harness.start(handler);
        harness.publish(TestEvents.event(trainee, 1));
        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(1L));

        servers.kafka().stop();
        assertThatThrownBy(() -> harness.publish(TestEvents.event(trainee, 2))).isInstanceOf(TimeoutException.class);
        servers.kafka().start();
        harness.publish(TestEvents.event(trainee, 3));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handler.handledOf(trainee)).endsWith(3L));
    }

    @Test
    void loopStopsWithinSecondsWhileTheBrokerIsAway() {
        ConsumerLoop loop = harness.start(handler);
        harness.publish(TestEvents.event(trainee, 1));
        await().untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(1L));
        servers.kafka().stop();

        loop.stop();

        // Left to itself the consumer would look for its broker for half a minute.
        assertThat(CompletableFuture.runAsync(loop::awaitEnd)).succeedsWithin(Duration.ofSeconds(25));
    }

    @Test
    void publishingNeverBlocksItsCallerAndAnswersOnTheCallersContext() {
        int block = 60_000;
        harness.close();
        harness = new LoopHarness(
                Map.of("bootstrap.servers", servers.kafka().bootstrapServers(), "max.block.ms", block),
                TestConfig.with("delivery-timeout", block + "ms"));
        servers.kafka().stop();
        Context caller = harness.vertx.getOrCreateContext();
        CompletableFuture<Void> called = new CompletableFuture<>();
        CompletableFuture<Context> answered = new CompletableFuture<>();

        caller.runOnContext(ignored -> {
            harness.publisher
                    .publish(List.of(OutgoingEvent.of(TestEvents.event(trainee, 1))))
                    .subscribe()
                    .with(done -> answered.complete(Vertx.currentContext()), answered::completeExceptionally);
            called.complete(null);
        });

        // Long for a busy machine, and half as long as the producer blocks.
        assertThat(called).succeedsWithin(Duration.ofMillis(block / 2));
        servers.kafka().start();
        assertThat(answered).succeedsWithin(Duration.ofMillis(2 * block)).isSameAs(caller);
    }
}
