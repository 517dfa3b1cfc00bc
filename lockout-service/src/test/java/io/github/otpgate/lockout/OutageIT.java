package io.github.otpgate.lockout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.LockoutTopic;
import io.github.otpgate.lockout.testing.Metrics;
import io.github.otpgate.lockout.testing.OwnServers;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.testkit.SecretsResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Redis and Kafka stop and come back. */
@QuarkusTest
@TestProfile(OutageIT.OwnServersProfile.class)
class OutageIT {

    OwnServers own;

    @Test
    void noSnapshotIsLostOrOutOfOrderOverABrokerOutage() {
        List<TraineeKey> trainees = List.of(Trainees.fresh(), Trainees.fresh(), Trainees.fresh());
        trainees.forEach(Calls::awaitOpen);
        trainees.forEach(trainee -> Calls.raise(trainee, 1));
        own.servers().kafka().stop();
        List<List<Long>> expected = new ArrayList<>();
        for (TraineeKey trainee : trainees) {
            List<Long> versions = new ArrayList<>();
            for (long step = 1; step <= 20; step++) {
                versions.add(Calls.right(trainee, step).state().version());
            }
            expected.add(versions);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> Metrics.sum("otp_snapshot_backlog_events") >= 60);

        own.servers().kafka().start();

        try (LockoutTopic topic = new LockoutTopic(own.servers().kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                for (int index = 0; index < trainees.size(); index++) {
                    assertThat(distinct(topic.of(trainees.get(index)))).containsSubsequence(expected.get(index));
                }
            });
            trainees.forEach(trainee -> assertThat(distinct(topic.of(trainee))).isSorted());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> Metrics.sum("otp_snapshot_backlog_events") == 0);
        assertThat(Metrics.sum("otp_snapshot_oldest_age_seconds")).isZero();
    }

    @Test
    void redisAwayIsUnavailabilityAndTheLockIsThereWhenItIsBack() {
        TraineeKey trainee = Trainees.fresh();
        Calls.awaitOpen(trainee);
        Calls.lockWithFiveFailures(trainee);
        given().get("/q/health/ready").then().statusCode(200);
        own.servers().redis().stop();

        Calls.tryLock(trainee)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:otpgate:problem:unavailable"))
                .body("reason", equalTo("store-unreachable"));
        await().atMost(Duration.ofSeconds(30)).until(() -> Metrics.sum("otp_store_reachable") == 0);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);

        own.servers().redis().start();

        Calls.awaitOpen(trainee);
        assertThat(Calls.lock(trainee).locked()).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> Metrics.sum("otp_store_reachable") == 1);
        given().get("/q/health/ready").then().statusCode(200).body("checks.data.appendonly", notNullValue());
    }

    /** Versions in the order in which each was first heard: a batch may come twice. */
    private static List<Long> distinct(List<LockoutChanged> heard) {
        return heard.stream()
                .collect(Collectors.toMap(
                        LockoutChanged::eventId,
                        event -> event.state().version(),
                        (first, again) -> first,
                        LinkedHashMap<UUID, Long>::new))
                .values()
                .stream()
                .toList();
    }

    public static class OwnServersProfile extends SharedServersProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnServers.class), new TestResourceEntry(SecretsResource.class));
        }
    }
}
