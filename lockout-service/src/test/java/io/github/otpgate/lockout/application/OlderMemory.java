package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.TestConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A real Redis whose memory of a shard was left by another one, and a history that is replayed onto it. */
abstract class OlderMemory extends LostMemory {

    static final LockoutConfig NO_PAUSE = TestConfig.with(Map.of("rebuild.replay-pause", "0ms"));
    static final long STEP = 29_540_000;

    @BeforeEach
    void openShards() {
        rebuild();
    }

    LockoutState lock() {
        return lock("lock");
    }

    LockoutState lock(String marks) {
        return IntStream.range(0, 5)
                .mapToObj(code -> settle(wrong(1, marks + code)).state())
                .filter(LockoutState::locked)
                .findFirst()
                .orElseThrow();
    }

    boolean replay(TraineeEvent... events) {
        return await(replayer(new RememberedHistory(events), CONFIG).replay());
    }

    static ReplayShards replayer(EventHistory history, LockoutConfig config) {
        return new ReplayShards(
                redis.olderShards(config),
                redis.budgetCounters(),
                history,
                Clock.systemUTC(),
                config,
                new SimpleMeterRegistry());
    }

    static Set<Shard> older() {
        return older(CONFIG, Instant.now());
    }

    static Set<Shard> older(LockoutConfig config, Instant now) {
        return await(redis.olderShards(config).find(now));
    }

    void changeServer() {
        await(redis.changeServer(Shard.of(trainee)));
    }

    static SettledAttempt settle(SettleAttempt attempt) {
        return await(redis.ledger().settle(attempt, false, LOCKED_AT));
    }

    SettleAttempt wrong(long generation, String mark) {
        return new SettleAttempt(trainee, "edulife", null, null, generation, null, STEP, mark, null);
    }

    SettleAttempt right(long generation) {
        return new SettleAttempt(trainee, "edulife", null, null, generation, STEP, STEP, "right", null);
    }

    static SettleAttempt knowing(LockoutState known, SettleAttempt attempt) {
        return AttemptLedgerContract.knowing(known, attempt);
    }
}
