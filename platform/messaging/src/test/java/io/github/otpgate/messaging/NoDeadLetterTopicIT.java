package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.TopicSpec;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deployment that has forgotten a dead-letter topic, or whose topic takes nothing. */
class NoDeadLetterTopicIT {

    private final TraineeKey trainee = TestEvents.trainee();
    private final ScriptedHandler handler = new ScriptedHandler().knows(trainee);
    private EmbeddedServers servers;
    private LoopHarness harness;

    @BeforeEach
    void start() {
        servers = EmbeddedServers.start(
                EmbeddedServers.with().kafka(new TopicSpec(Topic.RESET.topicName(), 1, Map.of())));
        harness = new LoopHarness(
                servers.kafka().bootstrapServers(),
                TestConfig.with("delivery-timeout", "1s", "dead-letter-timeout", "2s"));
    }

    @AfterEach
    void stop() {
        harness.close();
        servers.close();
    }

    @Test
    void whatCannotBeADeadLetterIsSkippedAndCountedAndTheNextOneIsHandled() {
        ResetApproved bad = TestEvents.event(trainee, 1);
        handler.does(event -> event.equals(bad)
                ? Uni.createFrom().failure(new IllegalStateException())
                : Uni.createFrom().voidItem());
        try (LoopHarness patient = new LoopHarness(servers.kafka().bootstrapServers(), TestConfig.with())) {
            patient.publish(bad, TestEvents.event(trainee, 2));
        }

        harness.start(handler);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(handler.handledOf(trainee)).containsExactly(2L));
        assertThat(counted("skipped")).isEqualTo(1);
        assertThat(counted("dead_letter")).isZero();
    }

    private double counted(String outcome) {
        return harness.meters
                .get("otp.events.handled")
                .tags("consumer", handler.name(), "outcome", outcome)
                .counter()
                .count();
    }
}
