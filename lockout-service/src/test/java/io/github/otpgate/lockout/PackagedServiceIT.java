package io.github.otpgate.lockout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.OwnRedis;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.testkit.ForeignEvents;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as it is shipped, jar or native executable: Lua scripts, Kafka both ways, tokens, texts. Without a test profile, or its run would not train the AOT cache. */
@QuarkusIntegrationTest
@WithTestResource(OwnRedis.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(SecretsResource.class)
class PackagedServiceIT {

    private final TraineeKey trainee = Trainees.fresh();

    @BeforeEach
    void awaitShard() {
        Calls.awaitOpen(trainee);
    }

    @Test
    void fiveFailuresLockAndAnApprovedResetLiftsTheLock() {
        Calls.raise(trainee, 1);
        long lock = Calls.lockWithFiveFailures(trainee).lockVersion();
        assertThat(Calls.right(trainee, 1).verdict()).isEqualTo(Verdict.LOCKED);

        ForeignEvents.say(Events.reset(trainee, lock));

        await().atMost(Duration.ofSeconds(30)).until(() -> !Calls.lock(trainee).locked());
        assertThat(Calls.right(trainee, 1).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Calls.right(trainee, 1).verdict()).isEqualTo(Verdict.REPLAYED);
        assertThat(ForeignEvents.await(Topic.LOCKOUT, trainee, 8))
                .last()
                .extracting(event -> ((LockoutChanged) event).state().consecutiveFailures())
                .isEqualTo(0);
    }

    @Test
    void aDeviceThatWasHeardOfIsTheOnlyOneJudged() {
        ForeignEvents.say(Events.activated(trainee, 2));

        await().atMost(Duration.ofSeconds(30)).until(() -> Calls.lock(trainee).generation() == 2);
        assertThat(Calls.right(trainee, 1, 1).verdict()).isEqualTo(Verdict.STALE_DEVICE);
    }

    @Test
    void anInstitutionLooksItsTraineesUp() {
        lookUp(Map.of("name", "홍길동", "phone", "010-1234-5678")).statusCode(200).body("locked", equalTo(false));
        lookUp(Map.of("name", "홍길동", "phone", "12"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", matchesPattern(".*[가-힣].*"))
                .body("errors[0].field", equalTo("trainee.phone"));
    }

    @Test
    void strangersAreTurnedAway() {
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/internal/v1/attempts")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:otpgate:problem:unauthorized"));
        given().auth()
                .oauth2(TestTokens.institution("edulife", TestTokens.LMS))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/internal/v1/attempts")
                .then()
                .statusCode(403);
    }

    @Test
    void operatorsSeeItsHealthMetricsAndDescription() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("otp_"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v3/lockouts/lookup"));
    }

    private static io.restassured.response.ValidatableResponse lookUp(Map<String, String> trainee) {
        return given().auth()
                .oauth2(TestTokens.institution("edulife", TestTokens.LMS))
                .contentType(ContentType.JSON)
                .body(Map.of("trainee", trainee))
                .post("/api/v3/lockouts/lookup")
                .then();
    }
}
