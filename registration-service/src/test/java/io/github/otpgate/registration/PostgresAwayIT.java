package io.github.otpgate.registration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.SecretsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PostgresAwayIT.OwnPostgres.class)
class PostgresAwayIT {

    @Test
    void withoutItsPostgresTheServiceStaysReadyToRefuseEverythingThatNeedsItAndSaysSoToPrometheus() {
        String ticket = Api.ticket(Trainees.person());
        String deviceToken = new DeviceKey()
                .token(UUID.randomUUID().toString(), Instant.now())
                .sign();

        await().until(() -> given().get("/q/health/started").statusCode() == 200);

        OwnPostgresResource.server.close();

        Api.issueTicket(Api.edulife(), Map.of("trainee", Trainees.person()))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:otpgate:problem:unavailable"));
        Api.register(ticket, false).then().statusCode(503);
        Api.lookUp(ticket, Map.of()).then().statusCode(503);
        Api.remove(ticket).then().statusCode(503);
        Api.status(deviceToken).then().statusCode(503).body("type", equalTo("urn:otpgate:problem:unavailable"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        given().get("/q/metrics").asString().contains("otp_store_reachable{store=\"postgresql\"} 0.0"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/api/v3/time").then().statusCode(200);
    }

    /** A PostgreSQL that no other test needs. */
    public static class OwnPostgresResource implements QuarkusTestResourceLifecycleManager {

        private static volatile EmbeddedServers server;

        @Override
        public Map<String, String> start() {
            server = EmbeddedServers.start(EmbeddedServers.with().postgres());
            Database database = server.postgres().createDatabase("registration");
            return Map.of(
                    "quarkus.datasource.reactive.url", database.reactiveUrl(),
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.username(),
                    "quarkus.datasource.password", database.password());
        }

        @Override
        public void stop() {
            server.close();
        }
    }

    /** {@link RealServers} on that PostgreSQL. */
    public static class OwnPostgres extends RealServers {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(
                            SecretsResource.class, Map.of(SecretsResource.SERVICE, "registration-service")),
                    new TestResourceEntry(OwnPostgresResource.class),
                    new TestResourceEntry(KafkaResource.class));
        }
    }
}
