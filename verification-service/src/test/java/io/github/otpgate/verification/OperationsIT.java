package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsIT extends RunningService {

    @Test
    void startedMeansThatItsPostgresHasAnsweredAndReadyDoesNotAskIt() {
        await().untilAsserted(() -> given().get("/q/health/started")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'stores' }.data.postgresql", equalTo(true)));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(not(containsString("PostgreSQL")));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void countsAndTimesVerificationsByBoundedLabels() {
        TestDevice device = registered();
        verify(device.code(clock.instant()));
        accredit(lms(), form(fields(device.code(clock.instant()))));

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .containsPattern("otp_verifications_total\\{api=\"v3\",outcome=\"accepted\",purpose=\"01\"} [1-9]")
                .containsPattern("otp_verifications_total\\{api=\"v2\",outcome=\"replayed\",purpose=\"01\"} [1-9]")
                .containsPattern(
                        "otp_institution_verifications_total\\{institution=\"edulife\",outcome=\"replayed\"} [1-9]")
                .containsPattern(
                        "otp_verification_duration_seconds_bucket\\{api=\"v3\",outcome=\"accepted\",le=\"0.2\"} ");
    }

    @Test
    void describesItsPublicApis() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v2/otp_accredit"))
                .body("paths", hasKey("/api/v3/verifications"))
                .body("paths", hasKey("/api/v3/verifications/{verificationId}"))
                .body("paths", hasKey("/api/v3/page-tickets"))
                .body("paths", hasKey("/api/v3/page-tickets/{ticketId}"))
                .body("components.schemas.VerificationBody.properties", hasKey("requestedAt"))
                .body("components.schemas.AccreditFields.properties", hasKey("COURSE_AGENT_PK"))
                .body("components.schemas.PurposeBody.properties", hasKey("class"));
    }
}
