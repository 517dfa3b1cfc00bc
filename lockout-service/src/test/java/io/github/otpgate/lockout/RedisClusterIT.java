package io.github.otpgate.lockout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.ClusterServers;
import io.github.otpgate.lockout.testing.LockoutTopic;
import io.github.otpgate.lockout.testing.RedisCluster;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.SecretsResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The service on a Redis Cluster with TLS and a password. */
@QuarkusTest
@TestProfile(RedisClusterIT.ClusterProfile.class)
class RedisClusterIT {

    private static final int TRAINEES = 24;

    RedisCluster cluster;

    @Test
    void attemptsAreJudgedAndToldWhicheverNodeKeepsTheTrainee() {
        List<TraineeKey> trainees =
                Stream.generate(Trainees::fresh).limit(TRAINEES).toList();
        trainees.forEach(Calls::awaitOpen);

        trainees.forEach(trainee -> {
            Calls.raise(trainee, 1);
            assertThat(Calls.lockWithFiveFailures(trainee).locked()).isTrue();
        });

        assertThat(cluster.keys()).allSatisfy(keys -> assertThat(keys).isPositive());
        String kafka = SharedServers.start(EmbeddedServers.with().kafka()).kafkaBootstrapServers();
        try (LockoutTopic topic = new LockoutTopic(kafka)) {
            trainees.forEach(
                    trainee -> Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(trainee).stream()
                            .anyMatch(told -> told.state().locked())));
        }
    }

    @Test
    void readinessAsksTheNodesForTheirSettings() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'redis' }.data.appendonly", equalTo("yes"))
                .body("checks.find { it.name == 'redis' }.data.'maxmemory-policy'", equalTo("noeviction"));
    }

    public static class ClusterProfile extends SharedServersProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(ClusterServers.class),
                    new TestResourceEntry(KafkaResource.class),
                    new TestResourceEntry(SecretsResource.class));
        }
    }
}
