package io.github.otpgate.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.LockoutTopic;
import io.github.otpgate.lockout.testing.Metrics;
import io.github.otpgate.lockout.testing.OwnServers;
import io.github.otpgate.lockout.testing.RestoredRedis;
import io.github.otpgate.lockout.testing.Trainees;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis comes back older than it was, with its epoch keys. */
@QuarkusTest
@TestProfile(OutageIT.OwnServersProfile.class)
class OlderRedisIT {

    private static final long STEP = 29_540_000;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(120);

    OwnServers own;

    private final TraineeKey trainee = Trainees.fresh();
    private final TraineeKey other = Trainees.freshIn(Shard.of(trainee));

    @BeforeEach
    void awaitShards() {
        Calls.awaitOpen(trainee);
        await().atMost(BACK_WITHIN).until(() -> Metrics.sum("otp_shards_older") == 0);
    }

    @Test
    void lockThatACrashUnderEverysecForgotIsThereBeforeAnythingIsJudged() {
        Calls.wrong(trainee);
        Runnable crash = own.servers().redis().crashBackToNow();
        LockoutState locked = lock(trainee, 4);

        crash.run();

        assertThat(served(other).verdict()).isEqualTo(Verdict.ACCEPTED);
        SettledAttempt right = Calls.right(trainee, STEP, locked);
        assertThat(right.verdict()).isEqualTo(Verdict.LOCKED);
        assertThat(right.state().lockVersion()).isEqualTo(locked.lockVersion());
        assertThat(right.state().version()).isGreaterThan(locked.version());
        assertThat(Calls.lock(trainee).locked()).isTrue();
    }

    @Test
    void lockThatARestoredCopyDoesNotKnowIsThereThoughADeviceWasActivatedInBetween(@TempDir Path folder) {
        Calls.raise(trainee, 1);
        Calls.wrong(trainee);
        Runnable restore = new RestoredRedis(own.servers().redis()).backup(folder);
        LockoutState locked = lock(trainee, 4);

        own.servers().kafka().stop();
        try {
            restore.run();
            assertThat(served(other).verdict()).isEqualTo(Verdict.ACCEPTED);
            Calls.raise(trainee, 2);

            assertThat(Calls.right(trainee, STEP, locked).verdict()).isEqualTo(Verdict.LOCKED);
            await().atMost(BACK_WITHIN).until(() -> Metrics.sum("otp_shards_older") > 0);
            assertThat(Metrics.sum("otp_shards_rebuilding")).isZero();
        } finally {
            own.servers().kafka().start();
        }
        await().atMost(BACK_WITHIN).until(() -> Metrics.sum("otp_shards_older") == 0);
        assertThat(Calls.lock(trainee).locked()).isTrue();
        assertThat(Calls.lock(trainee).generation()).isEqualTo(2);
    }

    @Test
    void lockOfATraineeWhoDoesNotTryComesBackFromKafka() {
        Calls.wrong(trainee);
        Runnable crash = own.servers().redis().crashBackToNow();
        LockoutState locked = lock(trainee, 4);
        try (LockoutTopic topic = new LockoutTopic(own.servers().kafka().bootstrapServers())) {
            await().atMost(BACK_WITHIN).until(() -> topic.of(trainee).stream()
                    .anyMatch(snapshot -> snapshot.state().equals(locked)));
        }

        crash.run();

        await().atMost(BACK_WITHIN).until(() -> {
            Response answer = Calls.tryLock(trainee);
            return answer.statusCode() == 200 && answer.jsonPath().getBoolean("locked");
        });
        assertThat(Calls.lock(trainee).lockVersion()).isEqualTo(locked.lockVersion());
        assertThat(Calls.right(trainee, STEP).verdict()).isEqualTo(Verdict.LOCKED);
    }

    @Test
    void lockAfterTheCrashHasANumberThatWasNeverGivenOut() {
        for (int failure = 0; failure < 4; failure++) {
            Calls.wrong(trainee);
        }
        Runnable crash = own.servers().redis().crashBackToNow();
        own.servers().kafka().stop();
        try {
            LockoutState lost = lock(trainee, 1);

            crash.run();

            assertThat(served(other).verdict()).isEqualTo(Verdict.ACCEPTED);
            LockoutState again = Calls.wrong(trainee).state();
            assertThat(again.locked()).isTrue();
            assertThat(again.lockVersion()).isGreaterThan(lost.lockVersion());
            assertThat(again.includes(lost.version())).isFalse();
        } finally {
            own.servers().kafka().start();
        }
    }

    private static LockoutState lock(TraineeKey trainee, int failures) {
        LockoutState last = null;
        for (int failure = 0; failure < failures; failure++) {
            last = Calls.wrong(trainee).state();
        }
        assertThat(last.locked()).isTrue();
        return last;
    }

    private static SettledAttempt served(TraineeKey somebody) {
        return await().atMost(BACK_WITHIN)
                .until(() -> Calls.trySettle(Calls.rightBy(somebody, STEP, null)), answer -> answer.statusCode() == 200)
                .as(SettledAttempt.class);
    }
}
