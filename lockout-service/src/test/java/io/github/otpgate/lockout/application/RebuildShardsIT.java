package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.event.LockoutChanged.Cause;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.redis.TestRedis;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.TestConfig;
import io.github.otpgate.lockout.testing.Trainees;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real Redis, with a history that is told here. */
class RebuildShardsIT {

    private static final Instant LOCKED_AT = Instant.parse("2026-03-02T01:00:30.123Z");
    private static final LockoutConfig CONFIG =
            TestConfig.with(Map.of("rebuild.quiet-period", "10ms", "rebuild.lease", "20s"));
    private static final LockoutConfig SHORT_LEASE =
            TestConfig.with(Map.of("rebuild.quiet-period", "10ms", "rebuild.lease", "1500ms"));

    private static TestRedis redis;

    private final TraineeKey trainee = Trainees.fresh();

    @BeforeAll
    static void startRedis() {
        redis = new TestRedis();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void loseEverything() {
        redis.flush();
    }

    @Test
    void newestSnapshotIsTheStateWhateverTheOrder() {
        LockoutState newest = state(7, 5, LOCKED_AT, 2, 3, 29_540_000);

        rebuild(
                Events.snapshot(trainee, state(6, 4, null, 1, 3, 29_540_000)),
                Events.snapshot(trainee, newest),
                Events.snapshot(trainee, state(5, 3, null, 1, 2, -1)));

        assertThat(find()).isEqualTo(newest);
        assertThat(announced()).isEmpty();
    }

    @Test
    void attemptWhoseSnapshotWasLostCountsAndIsAnnounced() {
        LockoutState lost = state(8, 4, null, 1, 3, 29_540_000);

        rebuild(
                Events.snapshot(trainee, state(7, 3, null, 1, 3, 29_540_000)),
                Events.attempt(trainee, Outcome.MISMATCH, lost),
                Events.attempt(trainee, Outcome.NOT_REGISTERED, null));

        assertThat(find()).isEqualTo(lost);
        assertThat(announced()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.event().cause()).isEqualTo(Cause.REBUILD);
            assertThat(snapshot.event().state()).isEqualTo(lost);
        });
    }

    @Test
    void generationWhoseSnapshotWasLostIsRaisedAgain() {
        rebuild(
                Events.snapshot(trainee, state(7, 3, null, 1, 3, 29_540_000)),
                Events.activated(trainee, 4),
                Events.removed(trainee, 5),
                Events.activated(trainee, 2));

        assertThat(find().generation()).isEqualTo(5);
        assertThat(find().lastStep()).isEqualTo(-1);
        assertThat(find().consecutiveFailures()).isEqualTo(3);
    }

    @Test
    void resetWhoseSnapshotWasLostIsAppliedAgainToItsOwnLockOnly() {
        TraineeKey other = Trainees.freshIn(Shard.of(trainee));

        rebuild(
                Events.snapshot(trainee, state(7, 5, LOCKED_AT, 2, 3, -1)),
                Events.snapshot(other, state(9, 5, LOCKED_AT, 2, 3, -1)),
                Events.reset(trainee, 2),
                Events.reset(other, 1));

        assertThat(find().locked()).isFalse();
        assertThat(find(other).locked()).isTrue();
    }

    @Test
    void versionsOnlyGrowAcrossALoss() {
        TraineeKey neighbour = Trainees.freshIn(Shard.of(trainee));

        rebuild(Events.snapshot(trainee, state(7_000_000, 3, null, 1, 3, -1)));

        assertThat(raise(trainee)).isGreaterThan(7_000_000 + (1 << 20));
        assertThat(raise(neighbour)).isGreaterThan(7_000_000 + (1 << 20));
    }

    @Test
    void shardsOfAnEmptySystemOpen() {
        rebuild();

        assertThat(await(redis.lostShards(CONFIG).find())).isEmpty();
        assertThat(find().version()).isZero();
    }

    @Test
    void shardThatKeptItsMemoryIsNotTouched() {
        TraineeKey kept = Trainees.freshIn(Shard.of(trainee));
        rebuild();
        raise(kept);
        LockoutState before = find(kept);

        rebuild(Events.snapshot(kept, state(before.version() + 1, 5, LOCKED_AT, 9, 9, 9)));

        assertThat(find(kept)).isEqualTo(before);
    }

    @Test
    void replicasThatRebuildAtOnceDoItOnce() {
        RememberedHistory history =
                new RememberedHistory(Events.attempt(trainee, Outcome.MISMATCH, state(8, 4, null, 1, 3, 29_540_000)));

        List<Boolean> rebuilt = await(Uni.join()
                .all(IntStream.range(0, 6)
                        .mapToObj(replica -> rebuilder(history, CONFIG).rebuild())
                        .toList())
                .andFailFast());

        assertThat(rebuilt).contains(true);
        assertThat(await(redis.lostShards(CONFIG).find())).isEmpty();
        assertThat(find().consecutiveFailures()).isEqualTo(4);
        assertThat(announced()).hasSize(1);
    }

    @Test
    void memoryLostAnewDuringARebuildIsNotOpenedHalfEmpty() {
        for (Topic topic : Topic.values()) {
            redis.flush();
            RememberedHistory history = new RememberedHistory(
                            Events.snapshot(trainee, state(7, 5, LOCKED_AT, 2, 3, -1)),
                            Events.attempt(trainee, Outcome.LOCKED, state(8, 5, LOCKED_AT, 2, 3, -1)),
                            Events.activated(trainee, 4),
                            Events.reset(trainee, 1))
                    .before(topic, () -> redis.api().flushall(List.of()).replaceWithVoid());

            assertThatThrownBy(() -> await(rebuilder(history, CONFIG).rebuild()))
                    .isInstanceOf(ClaimLostException.class);

            assertThat(await(redis.lostShards(CONFIG).find())).hasSize(Shard.COUNT);
            assertThatThrownBy(this::find).isInstanceOf(LedgerUnavailableException.class);
        }

        rebuild(Events.snapshot(trainee, state(7, 5, LOCKED_AT, 2, 3, -1)));
        assertThat(find().locked()).isTrue();
    }

    @Test
    void rebuildThatWasOvertakenChangesNothing() {
        RememberedHistory overtaken = new RememberedHistory(Events.snapshot(trainee, state(7, 5, LOCKED_AT, 2, 3, -1)))
                .before(Topic.LOCKOUT, () -> redis.api()
                        .flushall(List.of())
                        .chain(() -> rebuilder(new RememberedHistory(), CONFIG).rebuild())
                        .replaceWithVoid());

        assertThatThrownBy(() -> await(rebuilder(overtaken, CONFIG).rebuild())).isInstanceOf(ClaimLostException.class);

        assertThat(find().locked()).isFalse();
    }

    @Test
    void leaseIsKeptAsLongAsARebuildTakes() {
        RememberedHistory slow = new RememberedHistory(Events.snapshot(trainee, state(7, 3, null, 1, 3, -1)))
                .before(
                        Topic.DEVICE,
                        () -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofSeconds(4)));
        Uni<Boolean> first = rebuilder(slow, SHORT_LEASE).rebuild();
        Uni<Boolean> second = Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofSeconds(3))
                .chain(() -> rebuilder(slow, SHORT_LEASE).rebuild());

        List<Boolean> rebuilt = await(Uni.join().all(first, second).andFailFast());

        assertThat(rebuilt).containsExactly(true, false);
        assertThat(find().consecutiveFailures()).isEqualTo(3);
    }

    @Test
    void failedRebuildLeavesTheShardsToTheNextOneAtOnce() {
        RememberedHistory broken = new RememberedHistory(Events.snapshot(trainee, state(7, 3, null, 1, 3, -1)))
                .before(Topic.VERIFICATION, () -> Uni.createFrom().failure(new IllegalStateException("Kafka is away")));
        assertThatThrownBy(() -> await(rebuilder(broken, CONFIG).rebuild())).hasMessage("Kafka is away");

        rebuild(Events.snapshot(trainee, state(7, 3, null, 1, 3, -1)));

        assertThat(find().consecutiveFailures()).isEqualTo(3);
    }

    private void rebuild(TraineeEvent... events) {
        await(rebuilder(new RememberedHistory(events), CONFIG).rebuild());
    }

    private static RebuildShards rebuilder(EventHistory history, LockoutConfig config) {
        return new RebuildShards(
                redis.lostShards(config), history, Clock.systemUTC(), config, new SimpleMeterRegistry());
    }

    private LockoutState find() {
        return find(trainee);
    }

    private static LockoutState find(TraineeKey asked) {
        return await(redis.ledger().find(asked));
    }

    private static long raise(TraineeKey raised) {
        return await(redis.ledger().raise(raised, 9, LOCKED_AT)).version();
    }

    private List<QueuedSnapshot> announced() {
        return await(redis.snapshotQueue(CONFIG).read(List.of(Shard.of(trainee)), 100));
    }

    private static LockoutState state(
            long version, int failures, Instant lockedAt, long lockVersion, long generation, long lastStep) {
        return new LockoutState(
                version,
                failures,
                lockedAt,
                lockVersion,
                generation,
                lastStep,
                List.of(1_772_000_000L, 1_772_000_001L));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }
}
