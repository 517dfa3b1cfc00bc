package io.github.otpgate.verification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

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
                .body("purpose.class", equalTo("HLB100,3"))
                .body("api", equalTo("V3"))
                .body("generation", is(1))
                .body("stepOffset", is(0))
                .body("traineeKey", nullValue());
    }
}
