package io.github.otpgate.lockout.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.QueuedSnapshot;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.LockoutTopic;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.messaging.EventRecords;
import io.github.otpgate.messaging.KafkaSettings;
import io.github.otpgate.messaging.TraceContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, whose writers have other names than the running service's. */
@QuarkusTest
@TestProfile(SharedServersProfile.class)
class KafkaSnapshotTopicIT {

    @Inject
    KafkaSettings settings;

    @Inject
    EventRecords records;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final TraineeKey trainee = Trainees.fresh();
    private final Shard shard = Shard.of(trainee);
    private KafkaSnapshotTopic one;
    private KafkaSnapshotTopic other;

    @BeforeEach
    void startReplicas() {
        one = new KafkaSnapshotTopic(settings, records, "two-replicas-");
        other = new KafkaSnapshotTopic(settings, records, "two-replicas-");
    }

    @AfterEach
    void stopReplicas() {
        one.stop(null);
        other.stop(null);
    }

    @Test
    void formerWriterCannotPublishOnceAnotherHasTakenOver() {
        done(one.takeOver(shard));
        done(one.publish(shard, List.of(snapshot(1))));
        done(other.takeOver(shard));

        assertThatThrownBy(() -> done(one.publish(shard, List.of(snapshot(2)))));

        assertThat(one.isWriter(shard)).isFalse();
        done(other.publish(shard, List.of(snapshot(3), snapshot(4))));
        try (LockoutTopic topic = new LockoutTopic(kafka)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.versionsOf(trainee)).hasSize(3));
            assertThat(topic.versionsOf(trainee)).containsExactly(1L, 3L, 4L);
        }
    }

    @Test
    void writerThatLostTheGroupCanTakeItBack() {
        done(one.takeOver(shard));
        done(other.takeOver(shard));
        assertThatThrownBy(() -> done(one.publish(shard, List.of(snapshot(1)))));

        done(one.takeOver(shard));
        done(one.publish(shard, List.of(snapshot(2))));

        assertThat(one.isWriter(shard)).isTrue();
        assertThatThrownBy(() -> done(other.publish(shard, List.of(snapshot(3)))));
    }

    @Test
    void writerThatLeavesIsNoWriter() {
        done(one.takeOver(shard));

        done(one.leave(shard));
        done(one.leave(shard));

        assertThat(one.isWriter(shard)).isFalse();
    }

    private QueuedSnapshot snapshot(long version) {
        LockoutState state = new LockoutState(version, 0, null, 0, 1, -1, List.of());
        return new QueuedSnapshot(shard, version + "-0", Events.snapshot(trainee, state), TraceContext.NONE);
    }

    private static <T> T done(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(30));
    }
}
