package io.github.otpgate.lockout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.SentinelServers;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.SecretsResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service finds the master by a sentinel, and its successor. */
@QuarkusTest
@TestProfile(RedisSentinelIT.SentinelProfile.class)
class RedisSentinelIT {

    private static final Duration FAILED_OVER_WITHIN = Duration.ofSeconds(60);

    SentinelServers servers;

    @Test
    void locksAreThereWhenAReplicaHasBecomeMaster() {
        TraineeKey trainee = Trainees.fresh();
        Calls.awaitOpen(trainee);
        Calls.raise(trainee, 1);
        Calls.lockWithFiveFailures(trainee);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'redis' }.data.appendonly", equalTo("yes"));
        await().atMost(FAILED_OVER_WITHIN).until(servers::inStep);

        servers.stopMaster();

        Response answer = await().atMost(FAILED_OVER_WITHIN)
                .until(() -> Calls.tryLock(trainee), first -> first.statusCode() == 200);
        assertThat(answer.jsonPath().getBoolean("locked")).isTrue();
        await().atMost(FAILED_OVER_WITHIN)
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    public static class SentinelProfile extends SharedServersProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(SentinelServers.class),
                    new TestResourceEntry(KafkaResource.class),
                    new TestResourceEntry(SecretsResource.class));
        }
    }
}
