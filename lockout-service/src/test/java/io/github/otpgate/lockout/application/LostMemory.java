package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.redis.TestRedis;
import io.github.otpgate.lockout.testing.TestConfig;
import io.github.otpgate.lockout.testing.Trainees;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A real Redis that has forgotten everything, and a history that is told to its rebuilder. */
abstract class LostMemory {

    static final Instant LOCKED_AT = Instant.parse("2026-03-02T01:00:30.123Z");
    static final LockoutConfig CONFIG = TestConfig.with(Map.of("rebuild.quiet-period", "10ms", "rebuild.lease", "20s"));

    static TestRedis redis;

    final TraineeKey trainee = Trainees.fresh();

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

    void rebuild(TraineeEvent... events) {
        await(rebuilder(new RememberedHistory(events), CONFIG).rebuild());
    }

    static RebuildShards rebuilder(EventHistory history, LockoutConfig config) {
        return new RebuildShards(
                redis.lostShards(config),
                redis.budgetCounters(),
                history,
                Clock.systemUTC(),
                config,
                new SimpleMeterRegistry());
    }

    LockoutState find() {
        return find(trainee);
    }

    static LockoutState find(TraineeKey asked) {
        return await(redis.ledger().find(asked, LOCKED_AT));
    }

    static long raise(TraineeKey raised) {
        return await(redis.ledger().raise(raised, 9, LOCKED_AT)).version();
    }

    List<QueuedSnapshot> announced() {
        return await(redis.snapshotQueue(CONFIG).read(Shard.of(trainee), 100));
    }

    static LockoutState state(
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

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }
}
