package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the ledger does because it is on Redis. */
class RedisAttemptLedgerIT {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:30.123Z");

    private static TestRedis redis;

    private final TraineeKey trainee = Trainees.fresh();

    private final Set<Shard> written = ConcurrentHashMap.newKeySet();
    private final Set<Shard> older = ConcurrentHashMap.newKeySet();
    private final Set<Shard> lost = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void startRedis() {
        redis = new TestRedis();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void versionsStartAboveTheShardsFloor() {
        AttemptLedger ledger = ledger();

        LockoutState raised = await(ledger.raise(trainee, 1, NOW));

        assertThat(raised.version()).isEqualTo(TestRedis.FLOOR + 1);
    }

    @Test
    void shardWithoutItsEpochRefusesEverythingAndWritesNothing() {
        TraineeKey lostTrainee = Trainees.fresh();
        ShardKeys shard = ShardKeys.of(lostTrainee);
        AttemptLedger ledger = ledger();
        redis.delete(shard.epoch());
        try {
            List<Uni<?>> questions = List.of(
                    ledger.settle(
                            new SettleAttempt(lostTrainee, "edulife", "k", "p", 1, null, 5, "m", null), false, NOW),
                    ledger.raise(lostTrainee, 1, NOW),
                    ledger.clear(lostTrainee, 1, NOW),
                    ledger.find(lostTrainee, NOW));

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
            redis.open(Shard.of(lostTrainee));
        }
    }

    @Test
    void onlyChangesAreAnnounced() {
        AttemptLedger ledger = ledger();
        await(ledger.raise(trainee, 2, NOW));
        assertThat(written).containsExactly(Shard.of(trainee));
        written.clear();

        await(ledger.raise(trainee, 1, NOW));
        await(ledger.find(trainee, NOW));
        await(ledger.settle(new SettleAttempt(trainee, "edulife", null, null, 1, null, 5, "m", null), false, NOW));

        assertThat(written).isEmpty();
    }

    @Test
    void resetThatLiftsNothingIsAnnouncedAllTheSame() {
        await(ledger().clear(trainee, 1, NOW));

        assertThat(written).containsExactly(Shard.of(trainee));
    }

    @Test
    void scriptsSurviveARedisThatHasForgottenThem() {
        AttemptLedger ledger = ledger();
        await(ledger.raise(trainee, 1, NOW));

        await(redis.api().script(List.of("FLUSH")));

        assertThat(await(ledger.find(trainee, NOW)).generation()).isEqualTo(1);
    }

    private AttemptLedger ledger() {
        return new RedisAttemptLedger(redis.calls(), LockoutPolicy.DEFAULT, new LedgerSignals() {
            @Override
            public void written(Shard shard) {
                written.add(shard);
            }

            @Override
            public void older(Shard shard) {
                older.add(shard);
            }

            @Override
            public void lost(Shard shard) {
                lost.add(shard);
            }
        });
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
