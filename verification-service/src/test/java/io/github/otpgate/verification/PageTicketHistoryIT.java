package io.github.otpgate.verification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Page tickets that a page has used very often. */
@QuarkusTest
class PageTicketHistoryIT extends RunningService {

    /** As many attempts as are told of one ticket. */
    private static final int TOLD = 200;

    @Test
    void anAcceptedAttemptIsToldHoweverManyRefusedOnesFollow() {
        TestDevice device = registered();
        Response issued = post(
                lms(),
                "/api/v3/page-tickets",
                Map.of("trainee", trainee.body(), "userId", "user001", "purpose", PURPOSE, "origin", ORIGIN));
        String ticket = issued.path("ticket");
        String accepted = byPage(ticket, device.code(clock.instant()))
                .then()
                .statusCode(200)
                .extract()
                .path("verificationId");
        String wrong = device.authenticator().wrongCode(clock.instant());
        for (int refused = 0; refused <= TOLD; refused++) {
            byPage(ticket, wrong).then().statusCode(not(equalTo(200)));
        }

        lms().get("/api/v3/page-tickets/" + issued.path("ticketId"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"))
                .body("attempts", hasSize(TOLD))
                .body("attempts[0].verificationId", equalTo(accepted))
                .body("attempts[0].outcome", equalTo("ACCEPTED"));
    }

    private Response byPage(String ticket, String code) {
        return post(bearer(ticket).header("Origin", ORIGIN), "/api/v3/verifications", Map.of("code", code));
    }
}
