package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.otpgate.contracts.event.VerificationAttempted;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.testkit.ForeignEvents;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.LockoutServiceResource;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service as it is shipped, jar or native executable, beside the packaged lockout-service. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(LockoutServiceResource.class)
@WithTestResource(
        value = SecretsResource.class,
        initArgs = @ResourceArg(name = SecretsResource.SERVICE, value = "verification-service"))
class PackagedServiceIT {

    private static final String ORIGIN = "http://lms.edulife.example";
    private static final Map<String, String> PURPOSE =
            Map.of("evalCode", "01", "evalType", "진도", "classTime", "08", "course", "HLB100", "class", "HLB100,3");

    private final TestTrainee trainee = TestTrainee.somebody();

    @Test
    void aDeviceThatWasHeardOfVerifiesOnceAndTheAttemptIsRecordedAndSaid() {
        TestDevice device = heardOf();
        String code = nextCode(device);

        Response accepted = verify(code);

        accepted.then().statusCode(200);
        verify(code).then().statusCode(409).contentType("application/problem+json");
        lms().get("/api/v3/verifications/" + accepted.path("verificationId"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"))
                .body("purpose.evalType", equalTo("진도"));
        assertThat(ForeignEvents.await(Topic.VERIFICATION, trainee.key(), 3))
                .extracting(event -> ((VerificationAttempted) event).outcome())
                .endsWith(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REPLAYED);
    }

    @Test
    void fiveWrongCodesLockOnTheFormerWireToo() {
        TestDevice device = heardOf();
        List<String> wrong = device.authenticator().wrongCodes(Instant.now(), 5);

        wrong.subList(0, 4)
                .forEach(code ->
                        accredit(code).body("code", equalTo("AP001")).body("msg", equalTo("OTP 번호가 일치하지 않습니다.")));
        accredit(wrong.get(4)).body("code", equalTo("AP009"));
        accredit(nextCode(device)).body("code", equalTo("AP009"));
    }

    @Test
    void theFormerWireAcceptsACode() {
        accredit(nextCode(heardOf())).body("code", is(200)).body("status", equalTo("SUCCESS"));
    }

    @Test
    void aPageTicketSpeaksForOneTrainee() {
        TestDevice device = heardOf();
        String ticket = lms().contentType(ContentType.JSON)
                .body(Map.of("trainee", trainee.body(), "userId", "user001", "purpose", PURPOSE, "origin", ORIGIN))
                .post("/api/v3/page-tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");

        given().header("Authorization", "Bearer " + ticket)
                .header("Origin", ORIGIN)
                .contentType(ContentType.JSON)
                .body(Map.of("code", nextCode(device)))
                .post("/api/v3/verifications")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsWrongIsSaidInKorean() {
        verify("12345")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", matchesPattern(".*[가-힣].*"))
                .body("errors[0].field", equalTo("code"));
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v3/verifications")
                .then()
                .statusCode(401);
    }

    @Test
    void operatorsSeeItsHealthMetricsAndDescriptionAndPagesTheWidget() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("otp_"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v3/verifications"));
        given().get("/widget/otpgate.js").then().statusCode(200).body(containsString("otp-verify"));
    }

    /** A device that the service knows: its current code is used up. */
    private TestDevice heardOf() {
        TestDevice device = trainee.device(1);
        ForeignEvents.say(device.event());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> verify(device.code(Instant.now())).statusCode() == 200);
        return device;
    }

    /** A minute early, which the window allows. */
    private static String nextCode(TestDevice device) {
        return device.code(Instant.now().plusSeconds(60));
    }

    private Response verify(String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.body());
        body.put("userId", "user001");
        body.put("code", code);
        body.put("purpose", PURPOSE);
        return lms().contentType(ContentType.JSON).body(body).post("/api/v3/verifications");
    }

    private ValidatableResponse accredit(String code) {
        return lms().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of(
                        "USER_NM", trainee.name(),
                        "USER_TEL", trainee.phone(),
                        "OTPNO", code,
                        "AGTID", "edulife",
                        "USRID", "user001",
                        "COURSE_AGENT_PK", "HLB100",
                        "CLASS_AGENT_PK", "HLB100,3",
                        "EVAL_CD", "01",
                        "CLASS_TME", "08"))
                .post("/api/v2/otp_accredit")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification lms() {
        return given().header("Authorization", "Bearer " + TestTokens.institution("edulife", TestTokens.LMS));
    }
}
