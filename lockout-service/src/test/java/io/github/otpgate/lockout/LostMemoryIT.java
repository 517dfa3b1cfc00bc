package io.github.otpgate.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.LockoutTopic;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.messaging.EventPublisher;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis is emptied while the service runs. */
@QuarkusTest
@TestProfile(SharedServersProfile.class)
class LostMemoryIT {

    private static final long STEP = 29_540_000;

    @Inject
    RedisDataSource redis;

    @Inject
    EventPublisher publisher;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final TraineeKey trainee = Trainees.fresh();
    private LockoutTopic topic;

    @BeforeEach
    void awaitShard() {
        topic = new LockoutTopic(kafka);
        Calls.awaitOpen(trainee);
    }

    @AfterEach
    void closeTopic() {
        topic.close();
    }

    @Test
    void lockedTraineeIsLockedByTheSameLock() {
        CurrentLock before = Calls.lockWithFiveFailures(trainee);

        loseMemory();

        assertThat(Calls.lock(trainee)).isEqualTo(before);
        assertThat(Calls.right(trainee, STEP).verdict()).isEqualTo(Verdict.LOCKED);
    }

    @Test
    void traineeAtThreeFailuresHasTwoLeft() {
        for (int failure = 0; failure < 3; failure++) {
            Calls.wrong(trainee);
        }

        loseMemory();

        assertThat(Calls.wrong(trainee).remainingAttempts()).isEqualTo(1);
        assertThat(Calls.wrong(trainee).verdict()).isEqualTo(Verdict.LOCKED);
    }

    @Test
    void stepJustAcceptedStaysUsedUp() {
        Calls.right(trainee, STEP);

        loseMemory();

        assertThat(Calls.right(trainee, STEP).verdict()).isEqualTo(Verdict.REPLAYED);
        assertThat(Calls.right(trainee, STEP + 1).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void requestsAreRefusedUntilTheShardIsRebuiltAndNothingIsGuessed() {
        Calls.lockWithFiveFailures(trainee);
        awaitRelayed();
        flush();

        await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).until(() -> {
            Response answer = Calls.tryLock(trainee);
            if (answer.statusCode() == 503) {
                assertThat(answer.jsonPath().getString("reason")).isEqualTo("shard-rebuilding");
                return false;
            }
            assertThat(answer.jsonPath().getBoolean("locked")).isTrue();
            return true;
        });
    }

    @Test
    void attemptThatOnlyVerificationServiceHasToldOfCountsAndIsRelayed() {
        SettledAttempt first = Calls.wrong(trainee);
        awaitRelayed();
        LockoutState told = first.state();
        LockoutState lost = new LockoutState(
                told.version() + 1,
                4,
                null,
                told.lockVersion(),
                told.generation(),
                STEP,
                List.of(1_772_000_000L, 1_772_000_001L, 1_772_000_002L, 1_772_000_003L));
        publish(Events.attempt(trainee, Outcome.MISMATCH, lost));
        flush();

        Calls.awaitOpen(trainee);

        assertThat(Calls.lock(trainee).consecutiveFailures()).isEqualTo(4);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(topic.of(trainee))
                .extracting(snapshot -> snapshot.state())
                .contains(lost));
        assertThat(Calls.right(trainee, STEP).verdict()).isEqualTo(Verdict.REPLAYED);
    }

    @Test
    void versionsKeepGrowing() {
        long before = Calls.wrong(trainee).state().version();
        awaitRelayed();

        loseMemory();

        assertThat(Calls.wrong(trainee).state().version()).isGreaterThan(before);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(topic.versionsOf(trainee)).hasSize(2).isSorted());
    }

    private void loseMemory() {
        awaitRelayed();
        flush();
        Calls.awaitOpen(trainee);
    }

    /** What was settled has become snapshots; what is lost otherwise, attempts would tell. */
    private void awaitRelayed() {
        long failuresAndSteps = Calls.tryLock(trainee).jsonPath().getLong("consecutiveFailures");
        await().atMost(Duration.ofSeconds(20)).until(() -> topic.of(trainee).stream()
                .anyMatch(snapshot -> snapshot.state().consecutiveFailures() == failuresAndSteps));
    }

    private void flush() {
        redis.execute("FLUSHALL");
    }

    private void publish(TraineeEvent event) {
        publisher.publish(event).await().atMost(Duration.ofSeconds(20));
    }
}
