package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger;
import io.github.otpgate.lockout.application.AttemptLedgerContract;
import io.github.otpgate.lockout.application.FakeAttemptLedger;
import io.github.otpgate.lockout.application.LedgerSignals;
import io.github.otpgate.lockout.application.LedgerUnavailableException;
import io.github.otpgate.lockout.application.LedgerUnavailableException.Reason;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Trainees;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAttemptLedgerIT extends AttemptLedgerContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:30.123Z");

    private static TestRedis redis;

    private final Set<Shard> written = ConcurrentHashMap.newKeySet();
    private final Set<Shard> lost = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void startRedis() {
        redis = new TestRedis();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Override
    protected AttemptLedger ledger(LockoutPolicy policy) {
        return new RedisAttemptLedger(redis.calls(), policy, new LedgerSignals() {
            @Override
            public void written(Shard shard) {
                written.add(shard);
            }

            @Override
            public void lost(Shard shard) {
                lost.add(shard);
            }
        });
    }

    @Test
    void versionsStartAboveTheShardsFloor() {
        AttemptLedger ledger = ledger(LockoutPolicy.DEFAULT);

        LockoutState raised = await(ledger.raise(trainee, 1, NOW));

        assertThat(raised.version()).isEqualTo(TestRedis.FLOOR + 1);
    }

    @Test
    void shardWithoutItsEpochRefusesEverythingAndWritesNothing() {
        TraineeKey lostTrainee = Trainees.fresh();
        ShardKeys shard = ShardKeys.of(lostTrainee);
        AttemptLedger ledger = ledger(LockoutPolicy.DEFAULT);
        redis.delete(shard.epoch());
        try {
            List<Uni<?>> questions = List.of(
                    ledger.settle(new SettleAttempt(lostTrainee, "edulife", "k", "p", 1, null, 5, "m"), NOW),
                    ledger.raise(lostTrainee, 1, NOW),
                    ledger.clear(lostTrainee, 1, NOW),
                    ledger.find(lostTrainee));

            for (Uni<?> question : questions) {
                lost.clear();
                assertThatThrownBy(() -> await(question))
                        .isInstanceOfSatisfying(
                                LedgerUnavailableException.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Reason.SHARD_REBUILDING));
                assertThat(lost).containsExactly(Shard.of(lostTrainee));
            }
            assertThat(written).isEmpty();
            assertThat(await(redis.api().keys("*" + lostTrainee + "*")).size()).isZero();
        } finally {
            redis.set(shard.epoch(), Long.toString(TestRedis.FLOOR));
        }
    }

    @Test
    void onlyChangesAreAnnounced() {
        AttemptLedger ledger = ledger(LockoutPolicy.DEFAULT);
        await(ledger.raise(trainee, 2, NOW));
        assertThat(written).containsExactly(Shard.of(trainee));
        written.clear();

        await(ledger.raise(trainee, 1, NOW));
        await(ledger.find(trainee));
        await(ledger.settle(new SettleAttempt(trainee, "edulife", null, null, 1, null, 5, "m"), NOW));

        assertThat(written).isEmpty();
    }

    @Test
    void resetThatLiftsNothingIsAnnouncedAllTheSame() {
        await(ledger(LockoutPolicy.DEFAULT).clear(trainee, 1, NOW));

        assertThat(written).containsExactly(Shard.of(trainee));
    }

    @Test
    void scriptsSurviveARedisThatHasForgottenThem() {
        AttemptLedger ledger = ledger(LockoutPolicy.DEFAULT);
        await(ledger.raise(trainee, 1, NOW));

        await(redis.api().script(List.of("FLUSH")));

        assertThat(await(ledger.find(trainee)).generation()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheDomainOnAnyHistory(long seed) {
        LockoutPolicy policy = new LockoutPolicy(5, 9, Duration.ofHours(1), 15, Duration.ofMinutes(1));
        AttemptLedger real = ledger(policy);
        AttemptLedger fake = new FakeAttemptLedger(policy);
        Random random = new Random(seed);
        Instant now = NOW;
        for (int turn = 0; turn < 400; turn++) {
            now = now.plusMillis(random.nextInt(20_000));
            long step = now.getEpochSecond() / 60;
            switch (random.nextInt(12)) {
                case 0 -> {
                    long generation = 1 + random.nextInt(5);
                    assertSame(real.raise(trainee, generation, now), fake.raise(trainee, generation, now));
                }
                case 1, 2 -> {
                    long lock = await(fake.find(trainee)).lockVersion() - random.nextInt(2);
                    assertThat(await(real.clear(trainee, lock, now))).isEqualTo(await(fake.clear(trainee, lock, now)));
                }
                default -> {
                    SettleAttempt attempt = anyAttempt(random, step);
                    SettledAttempt expected = await(fake.settle(attempt, now));
                    SettledAttempt answer = await(real.settle(attempt, now));
                    assertThat(aligned(answer)).as("turn %d: %s", turn, attempt).isEqualTo(expected);
                }
            }
        }
        assertSame(real.find(trainee), fake.find(trainee));
    }

    private SettleAttempt anyAttempt(Random random, long step) {
        boolean keyed = random.nextInt(4) == 0;
        boolean right = random.nextInt(3) == 0;
        return new SettleAttempt(
                trainee,
                random.nextBoolean() ? "edulife" : "kiraedu",
                keyed ? "key" + random.nextInt(6) : null,
                keyed ? "print" + random.nextInt(2) : null,
                1 + random.nextInt(4),
                right ? Long.valueOf(step - 1 + random.nextInt(3)) : null,
                step,
                "mark" + random.nextInt(4));
    }

    private static void assertSame(Uni<LockoutState> real, Uni<LockoutState> fake) {
        LockoutState expected = await(fake);
        assertThat(aligned(await(real))).isEqualTo(expected);
    }

    private static SettledAttempt aligned(SettledAttempt answer) {
        return answer.state() == null
                ? new SettledAttempt(answer.verdict(), answer.counted(), null, null, 0, null)
                : new SettledAttempt(
                        answer.verdict(),
                        answer.counted(),
                        answer.remainingAttempts(),
                        answer.retryAfterSeconds(),
                        answer.currentGeneration(),
                        aligned(answer.state()));
    }

    /** The state as if the shard had no floor. */
    private static LockoutState aligned(LockoutState state) {
        return new LockoutState(
                Math.max(0, state.version() - TestRedis.FLOOR),
                state.consecutiveFailures(),
                state.lockedAt(),
                state.lockVersion(),
                state.generation(),
                state.lastStep(),
                state.failureTimes());
    }
}
