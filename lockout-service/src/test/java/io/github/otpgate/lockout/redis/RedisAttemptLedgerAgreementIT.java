package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger;
import io.github.otpgate.lockout.application.FakeAttemptLedger;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Trainees;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

    /** Other tests of the shard lift its floor. */
    @BeforeEach
    void openShard() {
        redis.open(Shard.of(trainee));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheDomainOnAnyHistory(long seed) {
        LockoutPolicy policy = new LockoutPolicy(5, 9, Duration.ofHours(1), 15, Duration.ofMinutes(1));
        AttemptLedger real = redis.ledger(policy);
        AttemptLedger fake = new FakeAttemptLedger(policy, TestRedis.FLOOR);
        Random random = new Random(seed);
        List<LockoutState> recorded = new ArrayList<>();
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
                    long lock = await(fake.find(trainee, now)).lockVersion() - 1 + random.nextInt(3);
                    assertThat(await(real.clear(trainee, lock, now))).isEqualTo(await(fake.clear(trainee, lock, now)));
                }
                default -> {
                    SettleAttempt attempt = anyAttempt(random, step, anyOf(random, recorded));
                    boolean overBudget = random.nextInt(4) == 0;
                    SettledAttempt expected = await(fake.settle(attempt, overBudget, now));
                    SettledAttempt answer = await(real.settle(attempt, overBudget, now));
                    assertThat(answer).as("turn %d: %s", turn, attempt).isEqualTo(expected);
                    if (answer.state() != null) {
                        recorded.add(answer.state());
                    }
                }
            }
        }
        assertSame(real.find(trainee, now), fake.find(trainee, now));
    }

    private SettleAttempt anyAttempt(Random random, long step, LockoutState known) {
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
                "mark" + random.nextInt(4),
                known);
    }

    private static void assertSame(Uni<LockoutState> real, Uni<LockoutState> fake) {
        LockoutState expected = await(fake);
        assertThat(await(real)).isEqualTo(expected);
    }

    /** Nothing, the newest or an earlier one of the states that were told; or one that neither memory has come to. */
    private static LockoutState anyOf(Random random, List<LockoutState> recorded) {
        if (recorded.isEmpty() || random.nextInt(4) == 0) {
            return null;
        }
        LockoutState newest = recorded.get(recorded.size() - 1);
        return switch (random.nextInt(12)) {
            case 0 -> recorded.get(random.nextInt(recorded.size()));
            case 1 -> ahead(newest, random);
            default -> newest;
        };
    }

    private static LockoutState ahead(LockoutState newest, Random random) {
        long version = newest.version() + 1 + random.nextInt(10);
        boolean locked = random.nextInt(3) == 0;
        return new LockoutState(
                version,
                random.nextInt(4),
                locked ? NOW : null,
                locked ? version : newest.lockVersion(),
                newest.generation() + random.nextInt(2),
                newest.lastStep() + random.nextInt(2),
                newest.failureTimes());
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
