package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageTicketIT extends RunningService {

    private static final String EVIL = "http://evil.example";

    @Test
    void lastsTenMinutesUnlessAskedOtherwise() {
        Map<String, Object> body = ticketBody();
        issue(body).then().statusCode(201).body("expiresAt", equalTo("2026-03-02T01:10:30Z"));

        body.put("minutes", 30);
        issue(body).then().statusCode(201).body("expiresAt", equalTo("2026-03-02T01:30:30Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 31})
    void lastsThirtyMinutesAtMost(int minutes) {
        Map<String, Object> body = ticketBody();
        body.put("minutes", minutes);

        issue(body).then().statusCode(400).body("errors.field", hasItem("minutes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainee", "userId", "purpose", "origin"})
    void needsEveryPartOfItsMeaning(String field) {
        Map<String, Object> body = ticketBody();
        body.remove(field);

        issue(body).then().statusCode(400).body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "http://lms.kiraedu.example"})
    void isIssuedForTheInstitutionsOwnOriginsOnly(String origin) {
        Map<String, Object> body = ticketBody();
        body.put("origin", origin);

        issue(body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:origin-not-configured"))
                .body("errors.field", hasItem("origin"));
    }

    @Test
    void isIssuedToBackendsOnlyAndForOwnMembersOnly() {
        String ticket = ticket();
        post(bearer(ticket), "/api/v3/page-tickets", ticketBody()).then().statusCode(403);
        post(bearer(TestTokens.support()), "/api/v3/page-tickets", ticketBody())
                .then()
                .statusCode(403);
        Map<String, Object> body = ticketBody();
        body.put("trainee", Map.of("institution", "kiraedu", "userId", "user001"));
        issue(body).then().statusCode(403);
        body.put("trainee", Map.of("institution", "edulife", "userId", "user001"));
        body.remove("userId");
        issue(body).then().statusCode(201);
    }

    @Test
    void letsAPageVerifyInGenerationThreeAndItsBackendReadTheOutcome() {
        TestDevice device = registered();
        Response issued = issue(ticketBody());
        String id = issued.path("ticketId");
        outcome(id).body("outcome", equalTo("PENDING")).body("attempts", empty());

        byPage(issued.path("ticket"), Map.of("code", device.authenticator().wrongCode(clock.instant())))
                .then()
                .statusCode(422)
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN));
        outcome(id).body("outcome", equalTo("MISMATCH")).body("attempts", hasSize(1));
        String verificationId = byPage(issued.path("ticket"), Map.of("code", device.code(clock.instant())))
                .then()
                .statusCode(200)
                .extract()
                .path("verificationId");
        byPage(issued.path("ticket"), Map.of("code", device.code(clock.instant())))
                .then()
                .statusCode(409);

        outcome(id)
                .body("outcome", equalTo("ACCEPTED"))
                .body("expiresAt", equalTo("2026-03-02T01:10:30Z"))
                .body("purpose.evalCode", equalTo("01"))
                .body("userId", equalTo("user001"))
                .body("attempts.outcome", contains("MISMATCH", "ACCEPTED", "REPLAYED"))
                .body("attempts[1].verificationId", equalTo(verificationId))
                .body("attempts[1].pageTicketId", equalTo(id))
                .body("attempts[1].userId", equalTo("user001"));
    }

    @Test
    void letsAPageVerifyInGenerationTwo() {
        TestDevice device = registered();
        Response issued = issue(ticketBody());

        accreditByPage(issued.path("ticket"), fields(device.code(clock.instant())))
                .then()
                .body("code", is(200))
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN));

        outcome(issued.path("ticketId")).body("outcome", equalTo("ACCEPTED")).body("attempts.api", contains("V2"));
    }

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
    void aPageThatDoesNotKnowItsCourseGetsItFromItsTicket() {
        TestDevice device = registered();
        Map<String, String> fields = fields(device.code(clock.instant()));
        fields.put("COURSE_AGENT_PK", "Y");
        fields.put("CLASS_AGENT_PK", "notnull");

        String id = accreditByPage(ticket(), fields)
                .then()
                .body("code", is(200))
                .extract()
                .path("verificationId");

        lms().get("/api/v3/verifications/" + id).then().body("purpose.course", equalTo("HLB100"));
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

    private Map<String, Object> ticketBody() {
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.body());
        body.put("userId", "user001");
        body.put("purpose", PURPOSE);
        body.put("origin", ORIGIN);
        return body;
    }

    private Response issue(Map<String, Object> body) {
        return post(lms(), "/api/v3/page-tickets", body);
    }

    private String ticket() {
        return issue(ticketBody()).then().statusCode(201).extract().path("ticket");
    }

    private io.restassured.response.ValidatableResponse outcome(String ticketId) {
        return lms().get("/api/v3/page-tickets/" + ticketId).then().statusCode(200);
    }

    private Response byPage(String ticket, Map<String, ?> body) {
        RequestSpecification page = bearer(ticket).header("Origin", ORIGIN);
        return post(page, "/api/v3/verifications", body);
    }

    private Response accreditByPage(String ticket, Map<String, String> fields) {
        fields.put("SESSIONID", ticket);
        return accredit(given().header("Origin", ORIGIN), form(fields));
    }
}
