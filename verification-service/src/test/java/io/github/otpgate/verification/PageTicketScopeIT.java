package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page ticket opens one thing, for one page, for a while. */
@QuarkusTest
class PageTicketScopeIT extends PageTicketCalls {

    private static final String EVIL = "http://evil.example";

    @ParameterizedTest
    @CsvSource({
        "USRID, user002, AP007",
        "EVAL_CD, 02, AP007",
        "CLASS_TME, 09, AP007",
        "COURSE_AGENT_PK, HLB101, AP007",
        "CLASS_AGENT_PK, 'HLB100,4', AP007",
        "USER_NM, 임꺽정, AP007",
        "AGTID, kiraedu, WE003"
    })
    void isForItsTraineeInstitutionAndPurposeOnlyInGenerationTwo(String field, String value, String code) {
        TestDevice device = registered();
        Map<String, String> fields = fields(device.code(clock.instant()));
        fields.put(field, value);

        accreditByPage(ticket(), fields).then().statusCode(200).body("code", equalTo(code));
        assertThat(lockout.timesAsked()).isZero();
    }

    @Test
    void isForItsTraineeAndPurposeOnlyInGenerationThree() {
        TestDevice device = registered();
        String ticket = ticket();
        String code = device.code(clock.instant());
        Map<String, String> otherPurpose = new HashMap<>(PURPOSE);
        otherPurpose.put("evalCode", "02");

        byPage(ticket, Map.of("code", code, "purpose", otherPurpose)).then().statusCode(403);
        byPage(ticket, Map.of("code", code, "userId", "user002")).then().statusCode(403);
        byPage(ticket, Map.of("code", code, "trainee", TestTrainee.somebody().body()))
                .then()
                .statusCode(403);
        assertThat(lockout.timesAsked()).isZero();
        byPage(ticket, Map.of("code", code, "trainee", trainee.body(), "userId", "user001", "purpose", PURPOSE))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {EVIL, "http://localhost:8080", "null"})
    void isForItsOriginOnlyAndRefusedBeforeAnythingIsJudged(String origin) {
        TestDevice device = registered();
        String ticket = ticket();
        String code = device.code(clock.instant());

        post(bearer(ticket).header("Origin", origin), "/api/v3/verifications", Map.of("code", code))
                .then()
                .statusCode(403);
        Map<String, String> fields = fields(code);
        fields.put("SESSIONID", ticket);
        accredit(given().header("Origin", origin), form(fields)).then().body("code", equalTo("WE003"));

        assertThat(lockout.timesAsked()).isZero();
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void endsWithItsTime() {
        TestDevice device = registered();
        String ticket = ticket();
        clock.advance(Duration.ofMinutes(10));

        byPage(ticket, Map.of("code", device.code(clock.instant()))).then().statusCode(401);
        accreditByPage(ticket, fields(device.code(clock.instant()))).then().body("code", equalTo("WE003"));
    }

    @Test
    void opensNothingElse() {
        Response issued = issue(ticketBody());
        String ticket = issued.path("ticket");

        bearer(ticket)
                .get("/api/v3/page-tickets/" + issued.path("ticketId"))
                .then()
                .statusCode(403);
        bearer(ticket).get("/api/v3/verifications").then().statusCode(403);
        post(bearer(ticket + "x"), "/api/v3/verifications", Map.of("code", "123456"))
                .then()
                .statusCode(401);
    }

    @Test
    void isToldToItsInstitutionAndToSupportOnly() {
        String path = "/api/v3/page-tickets/" + issue(ticketBody()).path("ticketId");

        bearer(TestTokens.institution("kiraedu", TestTokens.LMS))
                .get(path)
                .then()
                .statusCode(404);
        bearer(TestTokens.support()).get(path).then().statusCode(200);
        lms().get("/api/v3/page-tickets/nonsense").then().statusCode(404);
        lms().get("/api/v3/page-tickets/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void browsersAreToldByPreflightWhichPagesMayCall() {
        preflight(ORIGIN)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Credentials", nullValue());
        preflight(EVIL).then().header("Access-Control-Allow-Origin", nullValue());
    }

    private static Response preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v3/verifications");
    }
}
