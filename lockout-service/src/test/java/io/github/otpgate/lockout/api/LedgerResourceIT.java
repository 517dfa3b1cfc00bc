package io.github.otpgate.lockout.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SharedServersProfile.class)
class LedgerResourceIT {

    private static final String ATTEMPTS = "/internal/v1/attempts";

    private final TraineeKey trainee = Trainees.fresh();

    @BeforeEach
    void awaitShard() {
        Calls.awaitOpen(trainee);
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTEMPTS, "/internal/v1/generations", "/internal/v1/locks/lookup"})
    void onlyServicesMayAsk(String path) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:otpgate:problem:unauthorized"));
        for (String token : new String[] {TestTokens.institution("edulife", TestTokens.LMS), TestTokens.support()}) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:otpgate:problem:forbidden"));
        }
    }

    @Test
    void tokenOfAnUnknownServiceOrForAnotherServiceIsRefused() {
        for (String token : List.of(
                TestTokens.service("reporting-service", "lockout-service"),
                TestTokens.service("registration-service", "reset-service"))) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(attempt())
                    .post(ATTEMPTS)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void settlesAndTellsTheLock() {
        SettledAttempt accepted = Calls.right(trainee, 29_540_000);
        assertThat(accepted.verdict()).isEqualTo(Verdict.ACCEPTED);

        CurrentLock locked = Calls.lockWithFiveFailures(trainee);

        assertThat(locked.locked()).isTrue();
        assertThat(locked.lockedAt()).isNotNull();
        assertThat(locked.lockVersion()).isPositive();
        assertThat(locked.consecutiveFailures()).isEqualTo(5);
        assertThat(Calls.right(trainee, 29_540_001).verdict()).isEqualTo(Verdict.LOCKED);
    }

    @Test
    void raisedGenerationStopsTheOlderDevice() {
        Calls.raise(trainee, 3);
        Calls.raise(trainee, 2);

        SettledAttempt stale = Calls.right(trainee, 2, 29_540_000);

        assertThat(stale.verdict()).isEqualTo(Verdict.STALE_DEVICE);
        assertThat(stale.currentGeneration()).isEqualTo(3);
        assertThat(Calls.right(trainee, 3, 29_540_000).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "traineeKey, 홍길동",
        "traineeKey, ",
        "caller, ",
        "codeMark, ",
        "generation, 0",
        "generation, ",
        "currentStep, ",
    })
    void badOrMissingFieldIsNamedAndNothingIsCounted(String field, String value) {
        Map<String, Object> attempt = attempt();
        if (value == null) {
            attempt.remove(field);
        } else {
            attempt.put(field, field.equals("generation") ? (Object) Long.valueOf(value) : value);
        }

        Calls.trySettle(attempt)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"))
                .body("errors.size()", equalTo(1));

        assertThat(Calls.lock(trainee).consecutiveFailures()).isZero();
    }

    @Test
    void unknownFieldIsNamed() {
        Map<String, Object> attempt = attempt();
        attempt.put("code", "123456");

        Calls.trySettle(attempt).then().statusCode(400).body("errors.field", hasItem("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\""})
    void bodyThatIsNoAttemptIsRefused(String body) {
        Calls.trySettle(body).then().statusCode(400);
    }

    @Test
    void idempotencyKeyWithoutItsFingerprintIsRefused() {
        Map<String, Object> attempt = attempt();
        attempt.put("idempotencyKey", "key");

        Calls.trySettle(attempt).then().statusCode(400);
    }

    private Map<String, Object> attempt() {
        Map<String, Object> attempt = new HashMap<>();
        attempt.put("traineeKey", trainee.value());
        attempt.put("caller", "edulife");
        attempt.put("generation", 1);
        attempt.put("currentStep", 29_540_000);
        attempt.put("codeMark", "mark");
        return attempt;
    }
}
