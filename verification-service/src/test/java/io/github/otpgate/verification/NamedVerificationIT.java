package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generation 3: requests with an idempotency key. */
@QuarkusTest
class NamedVerificationIT extends RunningService {

    @Test
    void aNamedRequestIsAnsweredOnceAndForAll() {
        TestDevice device = registered();
        Map<String, Object> body = verification(device.code(clock.instant()));
        String id = named("key-1", body).then().statusCode(200).extract().path("verificationId");

        named("key-1", body).then().statusCode(200).body("verificationId", equalTo(id));

        assertThat(lockout.timesAsked()).isEqualTo(1);
        assertThat(outcomes()).containsExactly("ACCEPTED");
    }

    @Test
    void aNamedWrongCodeCountsOnce() {
        TestDevice device = registered();
        Map<String, Object> body = verification(device.authenticator().wrongCode(clock.instant()));
        String id = named("key-2", body).then().statusCode(422).extract().path("verificationId");

        named("key-2", body)
                .then()
                .statusCode(422)
                .body("remainingAttempts", is(4))
                .body("verificationId", equalTo(id));

        assertThat(lockout.timesAsked()).isEqualTo(1);
    }

    @Test
    void aNameThatStandsForAnotherRequestIsRefused() {
        TestDevice device = registered();
        List<String> wrong = device.authenticator().wrongCodes(clock.instant(), 2);
        named("key-3", verification(wrong.get(0)));

        named("key-3", verification(wrong.get(1)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:idempotency-key-reused"));

        assertThat(outcomes()).hasSize(1);
    }

    @Test
    void anEmptyNameIsNoMissingOne() {
        TestDevice device = registered();
        Map<String, Object> body = verification(device.code(clock.instant()));

        post(lms().header("Idempotency-Key", ""), "/api/v3/verifications", body)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Idempotency-Key"));

        assertThat(lockout.timesAsked()).isZero();
    }

    @Test
    void anInstitutionsNamesAreItsOwn() {
        registered();
        Map<String, Object> body = verification("000000");
        named("key-4", body);

        String other = TestTokens.institution("kiraedu", TestTokens.LMS);
        body.put("code", "111111");
        post(bearer(other).header("Idempotency-Key", "key-4"), "/api/v3/verifications", body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:code-mismatch"));
    }

    private Response named(String key, Map<String, Object> body) {
        return post(lms().header("Idempotency-Key", key + trainee.phone()), "/api/v3/verifications", body);
    }
}
