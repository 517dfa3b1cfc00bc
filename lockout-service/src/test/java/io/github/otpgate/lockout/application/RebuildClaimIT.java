package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.TestConfig;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rebuilds that meet each other, another loss, or a failure. */
class RebuildClaimIT extends LostMemory {

    private static final LockoutConfig SHORT_LEASE =
            TestConfig.with(Map.of("rebuild.quiet-period", "10ms", "rebuild.lease", "1500ms"));

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
    void claimThatIsGoneCanNeitherRestoreNorOpen() {
        LostShards shards = redis.lostShards(CONFIG);
        Shard shard = Shard.of(trainee);
        Claim claim = await(shards.claim(Set.of(shard), LOCKED_AT));
        await(shards.setFloors(claim, Map.of(shard, 1L), LOCKED_AT));
        await(shards.abandon(claim));

        assertThatThrownBy(() -> await(shards.restore(claim, trainee, state(7, 3, null, 1, 3, -1), false, LOCKED_AT)))
                .isInstanceOf(ClaimLostException.class);
        assertThatThrownBy(() -> await(shards.open(claim))).isInstanceOf(ClaimLostException.class);

        assertThat(await(shards.find())).contains(shard);
    }

    @Test
    void shardThatIsBeingRebuiltOrHasItsMemoryIsNotClaimed() {
        LostShards shards = redis.lostShards(CONFIG);
        Shard claimed = Shard.of(trainee);
        Claim claim = await(shards.claim(Set.of(claimed), LOCKED_AT));

        assertThat(await(shards.claim(Set.of(claimed), LOCKED_AT)).shards()).isEmpty();

        await(shards.setFloors(claim, Map.of(claimed, 1L), LOCKED_AT));
        await(shards.open(claim));
        assertThat(await(shards.claim(Set.of(claimed), LOCKED_AT)).shards()).isEmpty();
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
}
