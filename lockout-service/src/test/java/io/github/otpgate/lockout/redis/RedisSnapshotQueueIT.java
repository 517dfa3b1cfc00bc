package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.LockoutChanged.Cause;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger;
import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.QueuedSnapshot;
import io.github.otpgate.lockout.application.SnapshotQueue;
import io.github.otpgate.lockout.application.SnapshotQueue.Hold;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.TestConfig;
import io.github.otpgate.lockout.testing.Trainees;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisSnapshotQueueIT {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:30.123Z");
    private static final LockoutConfig CONFIG = TestConfig.with(Map.of("relay.lease", "300ms"));

    /** Other tests have left theirs in the shard. */
    private static final int ALL = 1_000_000;

    private static TestRedis redis;

    private final TraineeKey trainee = Trainees.fresh();
    private final Shard shard = Shard.of(trainee);
    private final SnapshotQueue queue = redis.snapshotQueue(CONFIG);
    private final AttemptLedger ledger = redis.ledger();

    @BeforeAll
    static void startRedis() {
        redis = new TestRedis();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void snapshotsWaitInTheOrderOfTheirVersionsUntilTheyAreRemoved() {
        LockoutState first = await(ledger.raise(trainee, 1, NOW));
        LockoutState second = await(ledger.raise(trainee, 2, NOW.plusMillis(1)));
        await(ledger.clear(trainee, 0, NOW.plusMillis(2)));

        List<QueuedSnapshot> waiting = mine();

        assertThat(waiting).extracting(snapshot -> snapshot.event().state()).containsExactly(first, second, second);
        assertThat(waiting)
                .extracting(snapshot -> snapshot.event().cause())
                .containsExactly(Cause.GENERATION, Cause.GENERATION, Cause.RESET);
        assertThat(waiting.get(1).event().occurredAt()).isEqualTo(NOW.plusMillis(1));

        await(queue.remove(shard, waiting.subList(0, 2)));

        assertThat(mine()).containsExactly(waiting.get(2));
    }

    @Test
    void snapshotHasTheSameEventIdInEveryReadingAndNoOtherHasIt() {
        await(ledger.clear(trainee, 0, NOW));
        await(ledger.clear(trainee, 0, NOW));

        List<QueuedSnapshot> waiting = mine();

        assertThat(mine()).isEqualTo(waiting);
        assertThat(waiting)
                .hasSize(2)
                .extracting(snapshot -> snapshot.event().eventId())
                .doesNotHaveDuplicates();
    }

    @Test
    void readsNoMoreThanAskedForButCountsAll() {
        for (int generation = 1; generation <= 5; generation++) {
            await(ledger.raise(trainee, generation, NOW));
        }

        assertThat(await(queue.read(shard, 3))).hasSize(3);
        assertThat(await(queue.count(shard))).isGreaterThanOrEqualTo(5);
    }

    @Test
    void oneReplicaHoldsAShardsRelayUntilItGivesUpOrDies() {
        SnapshotQueue other = redis.snapshotQueue(CONFIG);
        assertThat(await(queue.hold(shard))).isEqualTo(Hold.TAKEN);
        assertThat(await(queue.hold(shard))).isEqualTo(Hold.KEPT);
        assertThat(await(other.hold(shard))).isEqualTo(Hold.ELSEWHERE);

        await(other.release(shard));
        assertThat(await(other.hold(shard))).isEqualTo(Hold.ELSEWHERE);
        await(queue.release(shard));
        assertThat(await(other.hold(shard))).isEqualTo(Hold.TAKEN);

        // The other one dies.
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> await(queue.hold(shard)) == Hold.TAKEN);
    }

    private List<QueuedSnapshot> mine() {
        return await(queue.read(shard, ALL)).stream()
                .filter(snapshot -> snapshot.event().traineeKey().equals(trainee))
                .toList();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
