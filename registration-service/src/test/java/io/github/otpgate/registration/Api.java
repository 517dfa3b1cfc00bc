package io.github.otpgate.registration;

import static io.restassured.RestAssured.given;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The calls that an LMS and a trainee's web app make. */
final class Api {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private Api() {}

    static String edulife() {
        return TestTokens.institution(TestInstitutions.EDULIFE, TestTokens.LMS);
    }

    /** By edulife, on an identity verification. */
    static Response issueTicket(Map<String, String> trainee, Map<String, String> verification) {
        return issueTicket(edulife(), Map.of("trainee", trainee, "identityVerification", verification));
    }

    static Response issueTicket(String token, Map<String, ?> body) {
        return as(token).body(body).post("/api/v3/enrolment-tickets");
    }

    /** A ticket of edulife without an identity verification behind it. */
    static String ticket(Map<String, String> trainee) {
        return created(issueTicket(edulife(), Map.of("trainee", trainee)));
    }

    /** A ticket of edulife with one. */
    static String provenTicket(Map<String, String> trainee, Instant verifiedAt) {
        return created(
                issueTicket(edulife(), Map.of("trainee", trainee, "identityVerification", verification(verifiedAt))));
    }

    /** A positive identity verification that no other test knows. */
    static Map<String, String> verification(Instant verifiedAt) {
        return new HashMap<>(Map.of(
                "provider",
                "NICE",
                "transactionId",
                UUID.randomUUID().toString(),
                "resultCode",
                "0000",
                "verifiedAt",
                verifiedAt.toString()));
    }

    static Response register(String ticket, boolean replace) {
        return register(ticket, Map.of("kind", "MOBILE", "os", "Android 15", "model", "SM-S921N", "replace", replace));
    }

    static Response register(String ticket, Map<String, ?> body) {
        return as(ticket).body(body).post("/api/v3/devices");
    }

    /** A device that waits for its first code. */
    static Begun begin(String ticket, boolean replace) {
        Response response = register(ticket, replace);
        response.then().statusCode(CREATED);
        return new Begun(ticket, response.path("deviceId"), response.path("secret"));
    }

    /** A device of this kind that waits for its first code. */
    static Begun begin(String ticket, DeviceKind kind) {
        Response response =
                register(ticket, Map.of("kind", kind, "os", "Windows 11", "model", "KeePassXC", "replace", false));
        response.then().statusCode(CREATED);
        return new Begun(ticket, response.path("deviceId"), response.path("secret"));
    }

    /** A device that is the registered one from this time on. */
    static Begun activated(String ticket, boolean replace, Instant now) {
        Begun device = begin(ticket, replace);
        activate(device, device.authenticator().code(now)).then().statusCode(NO_CONTENT);
        return device;
    }

    static Response activate(Begun device, String code) {
        return activate(device.ticket(), device.deviceId(), code);
    }

    static Response activate(String ticket, String deviceId, String code) {
        return as(ticket).body(Map.of("code", code)).post("/api/v3/devices/" + deviceId + "/activation");
    }

    static Response lookUp(String token, Map<String, ?> body) {
        return as(token).body(body).post("/api/v3/devices/lookup");
    }

    static Response status(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/v3/devices/current");
    }

    static Response remove(String token) {
        return given().header("Authorization", "Bearer " + token).delete("/api/v3/devices/current");
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static String created(Response response) {
        response.then().statusCode(CREATED);
        return response.path("ticket");
    }

    /** A pending device and the ticket that it was begun by. */
    record Begun(String ticket, String deviceId, String secret) {

        Authenticator authenticator() {
            return Authenticator.of(secret);
        }
    }
}
