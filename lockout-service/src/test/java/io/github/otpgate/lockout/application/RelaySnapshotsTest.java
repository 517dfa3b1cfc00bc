package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.RelaySnapshots.Progress;
import io.github.otpgate.lockout.application.SnapshotQueue.Hold;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.TestConfig;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.messaging.TraceContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps and their order; queue and topic are told what happens to them and write down what was done. */
class RelaySnapshotsTest {

    private final TraineeKey trainee = Trainees.fresh();
    private final Shard shard = Shard.of(trainee);
    private final List<String> steps = new ArrayList<>();
    private final List<QueuedSnapshot> waiting = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Hold hold = Hold.KEPT;
    private boolean writer;
    private boolean kafkaIsAway;

    private final RelaySnapshots relay = new RelaySnapshots(
            new Queue(),
            new TopicOfOneShard(),
            new RelayBacklog(Clock.systemUTC(), metrics),
            TestConfig.with(Map.of("relay.batch-size", "2")));

    @Test
    void whatIsPublishedIsReadAfterTheFence() {
        hold = Hold.TAKEN;
        writer = true;
        waits(1);

        assertThat(run()).isEqualTo(Progress.DONE);

        assertThat(steps).containsExactly("read", "fence", "read", "publish 1", "remove 1");
    }

    @Test
    void shardKeptIsReadAtOnce() {
        writer = true;
        waits(1);

        run();

        assertThat(steps).containsExactly("read", "publish 1", "remove 1");
    }

    @Test
    void nothingIsRemovedThatKafkaDoesNotHaveAndTheNextRunFencesAnew() {
        writer = true;
        kafkaIsAway = true;
        waits(1);
        assertThatThrownBy(this::run).hasMessage("Kafka is away");
        assertThat(backlog()).isEqualTo(1);

        kafkaIsAway = false;
        run();

        assertThat(steps).containsExactly("read", "publish 1", "read", "fence", "read", "publish 1", "remove 1");
        assertThat(backlog()).isZero();
    }

    @Test
    void shardOfAnotherReplicaIsLeftAlone() {
        hold = Hold.ELSEWHERE;
        writer = true;
        waits(1);

        assertThat(run()).isEqualTo(Progress.NOT_OURS);

        assertThat(steps).containsExactly("leave");
        assertThat(backlog()).isZero();
    }

    @Test
    void fullBatchMeansMore() {
        writer = true;
        waits(3);

        assertThat(run()).isEqualTo(Progress.MORE);
        assertThat(backlog()).isEqualTo(1);
        assertThat(run()).isEqualTo(Progress.DONE);

        assertThat(steps).containsExactly("read", "publish 2", "remove 2", "read", "publish 1", "remove 1");
    }

    private Progress run() {
        return relay.relay(shard).await().indefinitely();
    }

    private double backlog() {
        return metrics.get("otp.snapshot.backlog.events").gauge().value();
    }

    private void waits(int snapshots) {
        for (int version = 1; version <= snapshots; version++) {
            LockoutState state = new LockoutState(version, 0, null, 0, version, -1, List.of());
            waiting.add(new QueuedSnapshot(shard, version + "-0", Events.snapshot(trainee, state), TraceContext.NONE));
        }
    }

    private Uni<Void> step(String step) {
        return Uni.createFrom().item(() -> {
            steps.add(step);
            return null;
        });
    }

    private final class Queue implements SnapshotQueue {

        @Override
        public Uni<Hold> hold(Shard asked) {
            return Uni.createFrom().item(hold);
        }

        @Override
        public Uni<Void> release(Shard released) {
            return step("release");
        }

        @Override
        public Uni<List<QueuedSnapshot>> read(Shard read, int limit) {
            return step("read").replaceWith(() -> List.copyOf(waiting.subList(0, Math.min(limit, waiting.size()))));
        }

        @Override
        public Uni<Void> remove(Shard of, Collection<QueuedSnapshot> relayed) {
            return step("remove " + relayed.size()).invoke(() -> waiting.removeAll(relayed));
        }

        @Override
        public Uni<Long> count(Shard counted) {
            return Uni.createFrom().item((long) waiting.size());
        }
    }

    private final class TopicOfOneShard implements SnapshotTopic {

        @Override
        public Uni<Void> takeOver(Shard taken) {
            return step("fence").invoke(() -> writer = true);
        }

        @Override
        public boolean isWriter(Shard asked) {
            return writer;
        }

        @Override
        public Uni<Void> publish(Shard published, List<QueuedSnapshot> snapshots) {
            return step("publish " + snapshots.size()).invoke(() -> {
                if (kafkaIsAway) {
                    writer = false;
                    throw new IllegalStateException("Kafka is away");
                }
            });
        }

        @Override
        public Uni<Void> leave(Shard left) {
            return step("leave").invoke(() -> writer = false);
        }
    }
}
