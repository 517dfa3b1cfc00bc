package io.github.otpgate.reset;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.LockoutServiceResource;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service as it is shipped, jar or native executable, beside the packaged lockout-service. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(LockoutServiceResource.class)
@WithTestResource(
        value = SecretsResource.class,
        initArgs = @ResourceArg(name = SecretsResource.SERVICE, value = "reset-service"))
class PackagedServiceIT {

    LockoutServiceResource lockouts;

    private final Trainee trainee = Trainee.somebody();

    @Test
    void anIdentityVerificationLiftsTheLock() {
        lock();

        Proof proof = reported();
        post("/api/v3/resets", proof.request()).statusCode(200).body("status", equalTo("COMPLETED"));

        locked(false);
        post("/api/v3/resets", proof.request())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", matchesPattern(".*[가-힣].*"))
                .body("code", equalTo("AP010"));
    }

    @Test
    void theFormerWireLiftsItToo() {
        lock();

        lms().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(reported().form())
                .post("/api/v2/user_reset")
                .then()
                .statusCode(200)
                .body("code", is(200));

        locked(false);
    }

    @Test
    void whatIsWrongIsSaidByFieldAndStrangersAreTurnedAway() {
        Map<String, Object> report = Proof.of(trainee, Instant.now()).report();
        report.remove("provider");

        post("/api/v3/identity-verifications", report).statusCode(400).body("errors[0].field", equalTo("provider"));
        given().contentType(ContentType.JSON)
                .body(report)
                .post("/api/v3/identity-verifications")
                .then()
                .statusCode(401);
    }

    @Test
    void operatorsSeeItsHealthMetricsAndDescription() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("otp_"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v3/resets"));
    }

    private Proof reported() {
        Proof proof = Proof.of(trainee, Instant.now());
        post("/api/v3/identity-verifications", proof.report()).statusCode(201);
        return proof;
    }

    private void lock() {
        for (int failure = 0; failure < 5; failure++) {
            SettleAttempt wrong = new SettleAttempt(
                    trainee.key(),
                    "edulife",
                    null,
                    null,
                    1,
                    null,
                    1,
                    UUID.randomUUID().toString(),
                    null);
            // A shard that has just been opened may not answer yet.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> ask("/internal/v1/attempts", wrong).statusCode() == 200);
        }
        locked(true);
    }

    private void locked(boolean expected) {
        ask("/internal/v1/locks/lookup", new FindLock(trainee.key()))
                .then()
                .statusCode(200)
                .body("locked", is(expected));
    }

    private Response ask(String path, Object question) {
        return given().auth()
                .oauth2(TestTokens.service("verification-service", "lockout-service"))
                .contentType(ContentType.JSON)
                .body(question)
                .post(lockouts.url() + path);
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return lms().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static RequestSpecification lms() {
        return given().header("Authorization", "Bearer " + TestTokens.institution("edulife", TestTokens.LMS));
    }
}
