package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generation 3: who may ask, for whom, and how often. */
@QuarkusTest
class VerificationCallerIT extends RunningService {

    @Test
    void slowsDownAnInstitutionBeforeAnythingIsJudged() {
        registered();
        String token = TestTokens.institution(SmallInstitutionResource.SMALLEDU, TestTokens.LMS);
        int answered = 0;
        Response answer;
        do {
            answer = post(bearer(token), "/api/v3/verifications", verification("123456"));
            answered++;
        } while (answer.statusCode() != 429 && answered < 100);

        answer.then().statusCode(429).header("Retry-After", notNullValue());
        assertThat(outcomes()).hasSize(answered - 1);
    }

    @Test
    void anInstitutionActsForItsOwnMembersOnly() {
        Map<String, Object> body = verification("123456");
        body.put("trainee", Map.of("institution", "kiraedu", "userId", "user001"));

        post(lms(), "/api/v3/verifications", body).then().statusCode(403);

        body.put("trainee", Map.of("institution", "edulife", "userId", "nobody-" + trainee.phone()));
        post(lms(), "/api/v3/verifications", body).then().statusCode(404).body("code", equalTo("AP005"));
    }

    @Test
    void anInstitutionTokenInAForeignPageIsRefusedBeforeAnythingIsJudged() {
        TestDevice device = registered();
        Map<String, Object> body = verification(device.code(clock.instant()));

        post(lms().header("Origin", "http://evil.example"), "/api/v3/verifications", body)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());

        assertThat(lockout.timesAsked()).isZero();
        assertThat(outcomes()).isEmpty();
        post(lms().header("Origin", ORIGIN), "/api/v3/verifications", body)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyInstitutionsAndTheirPagesMayAsk() {
        Map<String, Object> body = verification("123456");

        post(io.restassured.RestAssured.given(), "/api/v3/verifications", body)
                .then()
                .statusCode(401);
        post(bearer(TestTokens.builder().expired().sign()), "/api/v3/verifications", body)
                .then()
                .statusCode(401);
        post(bearer(TestTokens.support()), "/api/v3/verifications", body).then().statusCode(403);
        post(bearer(TestTokens.institution("closedu", TestTokens.LMS)), "/api/v3/verifications", body)
                .then()
                .statusCode(403);
        assertThat(outcomes()).isEmpty();
    }
}
