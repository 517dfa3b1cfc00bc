package io.github.otpgate.verification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageTicketIT extends PageTicketCalls {

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
}
