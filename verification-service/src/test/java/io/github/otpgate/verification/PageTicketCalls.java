package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** What pages and their backends send and ask. */
abstract class PageTicketCalls extends RunningService {

    Map<String, Object> ticketBody() {
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.body());
        body.put("userId", "user001");
        body.put("purpose", PURPOSE);
        body.put("origin", ORIGIN);
        return body;
    }

    Response issue(Map<String, Object> body) {
        return post(lms(), "/api/v3/page-tickets", body);
    }

    String ticket() {
        return issue(ticketBody()).then().statusCode(201).extract().path("ticket");
    }

    ValidatableResponse outcome(String ticketId) {
        return lms().get("/api/v3/page-tickets/" + ticketId).then().statusCode(200);
    }

    Response byPage(String ticket, Map<String, ?> body) {
        RequestSpecification page = bearer(ticket).header("Origin", ORIGIN);
        return post(page, "/api/v3/verifications", body);
    }

    Response accreditByPage(String ticket, Map<String, String> fields) {
        fields.put("SESSIONID", ticket);
        return accredit(given().header("Origin", ORIGIN), form(fields));
    }
}
