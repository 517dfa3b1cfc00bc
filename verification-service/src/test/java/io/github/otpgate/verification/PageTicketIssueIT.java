package io.github.otpgate.verification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageTicketIssueIT extends PageTicketCalls {

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
}
