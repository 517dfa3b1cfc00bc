package io.github.otpgate.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.event.LockoutChanged.Cause;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.LockoutTopic;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.messaging.EventPublisher;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SharedServersProfile.class)
class EventsIT {

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
    void everyChangeIsToldOnceInOrderAndAsACloudEvent() {
        Calls.right(trainee, 1);
        Calls.wrong(trainee);
        Calls.raise(trainee, 2);

        awaitSnapshots(3);

        assertThat(snapshots())
                .extracting(LockoutChanged::cause)
                .containsExactly(Cause.ATTEMPT, Cause.ATTEMPT, Cause.GENERATION);
        long first = topic.versionsOf(trainee).get(0);
        assertThat(topic.versionsOf(trainee)).containsExactly(first, first + 1, first + 2);
        assertThat(topic.headersOf(trainee))
                .containsEntry("ce_type", "io.github.otpgate.lockout.changed.v1")
                .containsEntry("ce_subject", trainee.value())
                .containsEntry("ce_source", "/otpgate/lockout-service")
                .containsEntry("ce_id", snapshots().get(2).eventId().toString())
                .containsKey("traceparent");
    }

    @Test
    void approvedResetLiftsTheLockAndIsTold() {
        long lock = Calls.lockWithFiveFailures(trainee).lockVersion();

        say(Events.reset(trainee, lock));

        awaitResets(1);
        assertThat(Calls.lock(trainee).locked()).isFalse();
        assertThat(Calls.lock(trainee).consecutiveFailures()).isZero();
        assertThat(snapshots().get(5).state().locked()).isFalse();
        assertThat(Calls.right(trainee, 1).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void repeatedAndLateResetsLiftNothingElse() {
        TraineeEvent first =
                Events.reset(trainee, Calls.lockWithFiveFailures(trainee).lockVersion());
        say(first);
        awaitResets(1);
        long second = Calls.lockWithFiveFailures(trainee).lockVersion();

        say(first, Events.reset(trainee, second - 1), Events.reset(trainee, second + 1));

        awaitResets(4);
        assertThat(Calls.lock(trainee).locked()).isTrue();
        assertThat(Calls.lock(trainee).lockVersion()).isEqualTo(second);
    }

    @Test
    void reorderedAndRepeatedDeviceEventsLeaveTheHighestGeneration() {
        TraineeEvent third = Events.activated(trainee, 3);

        say(third, Events.activated(trainee, 2), Events.removed(trainee, 4), third, Events.activated(trainee, 1));
        say(Events.activated(trainee, 5));

        awaitSnapshots(3);
        assertThat(snapshots())
                .extracting(snapshot -> snapshot.state().generation())
                .containsExactly(3L, 4L, 5L);
        assertThat(Calls.right(trainee, 4, 1).verdict()).isEqualTo(Verdict.STALE_DEVICE);
    }

    @Test
    void lockOutlivesANewDevice() {
        Calls.lockWithFiveFailures(trainee);

        say(Events.activated(trainee, 2));

        awaitSnapshots(6);
        assertThat(Calls.right(trainee, 2, 1).verdict()).isEqualTo(Verdict.LOCKED);
    }

    private void say(TraineeEvent... events) {
        for (TraineeEvent event : events) {
            publisher.publish(event).await().atMost(Duration.ofSeconds(20));
        }
    }

    private List<LockoutChanged> snapshots() {
        return topic.of(trainee);
    }

    private void awaitSnapshots(int number) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(snapshots()).hasSize(number));
    }

    private void awaitResets(int number) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(snapshots())
                .filteredOn(snapshot -> snapshot.cause() == Cause.RESET)
                .hasSize(number));
    }
}
