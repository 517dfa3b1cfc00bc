package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.LOCKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.Trainees;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replays that meet each other, an outage, or another change of servers; and shards that answer all the time. */
class ReplayClaimIT extends OlderMemory {

    @Test
    void shardsAreOlderOnceAfterAChangeOfServers() {
        assertThat(older()).isEmpty();
        changeServer();
        assertThat(older()).containsExactly(Shard.of(trainee));

        assertThat(replay()).isTrue();

        assertThat(older()).isEmpty();
        assertThat(replay()).isFalse();
    }

    @Test
    void shardIsServedWhileKafkaIsUnavailableAndReplayedLater() {
        LockoutState locked = lock();
        changeServer();
        TraineeKey other = Trainees.freshIn(Shard.of(trainee));
        RememberedHistory broken = new RememberedHistory()
                .before(Topic.LOCKOUT, () -> Uni.createFrom().failure(new IllegalStateException("no Kafka")));

        assertThatThrownBy(() -> await(replayer(broken, CONFIG).replay())).hasMessage("no Kafka");

        assertThat(settle(new SettleAttempt(other, "edulife", null, null, 1, STEP, STEP, "right", null))
                        .verdict())
                .isEqualTo(ACCEPTED);
        assertThat(settle(knowing(locked, right(1))).verdict()).isEqualTo(LOCKED);
        assertThat(older()).containsExactly(Shard.of(trainee));
        assertThat(replay()).isTrue();
        assertThat(older()).isEmpty();
    }

    @Test
    void shardAnswersDuringItsReplay() {
        changeServer();
        TraineeKey other = Trainees.freshIn(Shard.of(trainee));
        RememberedHistory busy = new RememberedHistory().before(Topic.RESET, () -> redis.ledger()
                .settle(new SettleAttempt(other, "edulife", null, null, 1, STEP, STEP, "r", null), false, LOCKED_AT)
                .replaceWithVoid());

        assertThat(await(replayer(busy, CONFIG).replay())).isTrue();

        assertThat(find(other).lastStep()).isEqualTo(STEP);
    }

    @Test
    void serverThatChangesDuringAReplayIsReplayedOntoAgain() {
        changeServer();
        RememberedHistory history =
                new RememberedHistory().before(Topic.RESET, () -> redis.changeServer(Shard.of(trainee)));

        assertThatThrownBy(() -> await(replayer(history, CONFIG).replay())).isInstanceOf(ClaimLostException.class);

        assertThat(older()).containsExactly(Shard.of(trainee));
    }

    @Test
    void replicasReplayOnce() {
        changeServer();

        List<Boolean> replayed = await(Uni.join()
                .all(IntStream.range(0, 6)
                        .mapToObj(replica ->
                                replayer(new RememberedHistory(), CONFIG).replay())
                        .toList())
                .andFailFast());

        assertThat(replayed).containsOnlyOnce(true);
    }

    @Test
    void signsOfAnOlderMemoryAskForAReplayWithoutAChangeOfServers() {
        Instant now = Instant.now();
        assertThat(older(NO_PAUSE, now)).isEmpty();
        await(redis.ledger().clear(trainee, 77, now.plusSeconds(10)));
        assertThat(older(NO_PAUSE, now.plusSeconds(20))).containsExactly(Shard.of(trainee));
        assertThat(older(CONFIG, now.plusSeconds(20))).isEmpty();
        assertThat(older(CONFIG, now.plusSeconds(90))).containsExactly(Shard.of(trainee));

        replayAt(now.plusSeconds(30), new RememberedHistory());

        assertThat(older(NO_PAUSE, now.plusSeconds(40))).isEmpty();
        await(redis.ledger().raise(trainee, 7, now.plusSeconds(50)));
        assertThat(older(NO_PAUSE, now.plusSeconds(60))).containsExactly(Shard.of(trainee));
    }

    @Test
    void replayThatASignAskedForAndThatFailedIsStillDue() {
        Instant now = Instant.now();
        await(redis.ledger().clear(trainee, 77, now.plusSeconds(10)));
        RememberedHistory broken = new RememberedHistory()
                .before(Topic.LOCKOUT, () -> Uni.createFrom().failure(new IllegalStateException("no Kafka")));

        assertThatThrownBy(() -> replayAt(now.plusSeconds(30), broken)).hasMessage("no Kafka");

        assertThat(older(NO_PAUSE, now.plusSeconds(40))).containsExactly(Shard.of(trainee));
        replayAt(now.plusSeconds(50), new RememberedHistory());
        assertThat(older(NO_PAUSE, now.plusSeconds(60))).isEmpty();
    }

    /** Else it would ask for the next one, without end. */
    @Test
    void whatAReplayRepairsIsNoSignOfItsOwn() {
        LockoutState locked = lock();
        redis.forget(trainee);
        Instant now = Instant.now();
        await(redis.ledger().clear(trainee, locked.lockVersion() + 1, now.plusSeconds(10)));

        replayAt(now.plusSeconds(30), new RememberedHistory(Events.snapshot(trainee, locked)));

        assertThat(find().locked()).isTrue();
        assertThat(older(NO_PAUSE, now.plusSeconds(60))).isEmpty();
    }

    private static boolean replayAt(Instant now, RememberedHistory history) {
        return await(new ReplayShards(
                        redis.olderShards(NO_PAUSE),
                        redis.budgetCounters(),
                        history,
                        Clock.fixed(now, ZoneOffset.UTC),
                        NO_PAUSE,
                        new SimpleMeterRegistry())
                .replay());
    }
}
