package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger;
import io.github.otpgate.lockout.application.FakeAttemptLedger;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.testing.Trainees;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger on Redis and the domain in memory, side by side. */
class RedisAttemptLedgerAgreementIT {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:30.123Z");

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheDomainOnAnyHistory(long seed) {
        LockoutPolicy policy = new LockoutPolicy(5, 9, Duration.ofHours(1), 15, Duration.ofMinutes(1));
        AttemptLedger real = redis.ledger(policy);
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

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
