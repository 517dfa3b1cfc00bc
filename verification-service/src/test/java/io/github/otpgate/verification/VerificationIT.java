package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generation 3: every answer to a well-formed request. */
@QuarkusTest
class VerificationIT extends RunningService {

    @Test
    void acceptsTheCurrentCodeAndTellsItByItsId() {
        TestDevice device = registered();

        Response accepted = verify(device.code(clock.instant()));

        accepted.then()
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"))
                .body("verifiedAt", equalTo("2026-03-02T01:00:30Z"));
        String id = accepted.path("verificationId");
        lms().get("/api/v3/verifications/" + id)
                .then()
                .statusCode(200)
                .body("verificationId", equalTo(id))
                .body("outcome", equalTo("ACCEPTED"))
                .body("verifiedAt", equalTo("2026-03-02T01:00:30Z"))
                .body("purpose.class", equalTo("HLB100,3"))
                .body("api", equalTo("V3"))
                .body("generation", is(1))
                .body("stepOffset", is(0))
                .body("traineeKey", nullValue());
    }

    @Test
    void tellsHowManyAttemptsAreLeftAndLocksAtTheFifthWrongCode() {
        TestDevice device = registered();
        List<String> wrong = device.authenticator().wrongCodes(clock.instant(), 5);

        for (int left = 4; left >= 1; left--) {
            verify(wrong.get(left))
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:otpgate:problem:code-mismatch"))
                    .body("code", equalTo("AP001"))
                    .body("remainingAttempts", is(left))
                    .body("verificationId", notNullValue());
        }
        verify(wrong.get(0))
                .then()
                .statusCode(423)
                .body("type", equalTo("urn:otpgate:problem:trainee-locked"))
                .body("code", equalTo("AP009"));
        verify(device.code(clock.instant())).then().statusCode(423);
        assertThat(outcomes()).hasSize(6).endsWith("LOCKED", "LOCKED");
    }

    @Test
    void refusesACodeThatWasUsedAlready() {
        TestDevice device = registered();
        String code = device.code(clock.instant());
        verify(code);

        verify(code)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:otpgate:problem:code-already-used"))
                .body("code", equalTo("AP001"))
                .body("verificationId", notNullValue());
    }

    @Test
    void doesNotKnowATraineeWithoutDevice() {
        verify("123456")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:otpgate:problem:trainee-not-registered"))
                .body("code", equalTo("AP005"))
                .body("verificationId", notNullValue());

        assertThat(outcomes()).containsExactly("NOT_REGISTERED");
        assertThat(lockout.timesAsked()).isZero();
    }

    @Test
    void slowsDownATraineeWhomLockoutThrottles() {
        TestDevice device = registered();
        lockout.throttle(trainee.key());

        verify(device.code(clock.instant()))
                .then()
                .statusCode(429)
                .header("Retry-After", "7")
                .body("type", equalTo("urn:otpgate:problem:too-many-requests"))
                .body("code", equalTo("WE005"));
    }

    @Test
    void failsClosedWhileLockoutIsAway() {
        TestDevice device = registered();
        lockout.goAway(true);

        verify(device.code(clock.instant()))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:otpgate:problem:unavailable"))
                .body("code", equalTo("IE001"))
                .body("verificationId", nullValue());

        assertThat(outcomes()).isEmpty();
    }

    @Test
    void speaksKoreanFirstAndEnglishOnRequest() {
        verify("123456").then().body("title", equalTo("등록되지 않은 사용자입니다."));

        post(lms().header("Accept-Language", "en"), "/api/v3/verifications", verification("123456"))
                .then()
                .body("title", equalTo("The trainee is not registered."));
    }

    @Test
    void keepsOnlyTheNetworkOfAnAddressAndOnlyAMarkOfASession() {
        TestDevice device = registered();
        Map<String, Object> body = verification(device.code(clock.instant()));
        body.put("clientIp", "203.0.113.77");
        body.put("sessionId", "JSESSION-" + trainee.phone());
        body.put("requestedAt", "2026-03-02T10:00:29+09:00");
        body.put("userId", "user001");

        post(lms(), "/api/v3/verifications", body).then().statusCode(200);

        List<Object> row = rows("SELECT network, session_mark, requested_at, user_id FROM verification_attempt"
                        + " WHERE trainee_key = '" + trainee.key() + "'")
                .get(0);
        assertThat(row.get(0)).isEqualTo("203.0.113.0/24");
        assertThat(row.get(1).toString()).hasSize(43).doesNotContain("JSESSION");
        assertThat(((java.sql.Timestamp) row.get(2)).toInstant()).isEqualTo("2026-03-02T01:00:29Z");
        assertThat(row.get(3)).isEqualTo("user001");
    }
}
