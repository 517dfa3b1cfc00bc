package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may ask for a reset, and how it has to be asked for. */
@QuarkusTest
class ResetAccessIT extends ServiceIT {

    @Test
    void membersAreResetByTheirOwnInstitutionOnly() {
        Proof proof = proofOf(Trainee.somebody());
        Map<String, Object> member = Map.of("institution", "edulife", "userId", "user-" + UUID.randomUUID());
        Map<String, Object> report = proof.report();
        report.put("trainee", member);
        Map<String, Object> request = proof.request();
        request.put("trainee", member);

        post("/api/v3/identity-verifications", kiraedu(), report).statusCode(403);
        post("/api/v3/resets", kiraedu(), request).statusCode(403);
        post("/api/v3/identity-verifications", edulife(), report).statusCode(201);
        post("/api/v3/resets", edulife(), request).statusCode(200);
    }

    @Test
    void institutionActsForItselfOnly() {
        Proof proof = reported(lockedTrainee());
        Map<String, Object> request = new HashMap<>(proof.request());
        request.put("institution", "edulife");

        post("/api/v3/resets", kiraedu(), request)
                .statusCode(403)
                .body("type", equalTo("urn:otpgate:problem:forbidden"));
        post("/api/v3/resets", edulife(), request).statusCode(200);
    }

    @Test
    void supportHasToSayWhoseProofItIs() {
        post("/api/v3/resets", TestTokens.support(), reported(lockedTrainee()).request())
                .statusCode(400)
                .body("errors.field", hasItem("institution"));
    }

    @Test
    void callersWithoutAGoodTokenAreRefused() {
        Map<String, Object> request = reported(lockedTrainee()).request();

        post("/api/v3/resets", null, request).statusCode(401);
        post("/api/v3/resets", TestTokens.builder().expired().sign(), request).statusCode(401);
        post("/api/v3/resets", TestTokens.builder().forged().sign(), request).statusCode(401);
        post("/api/v3/resets", TestTokens.builder().unsigned(), request).statusCode(401);
        post("/api/v3/resets", TestTokens.builder().confused(), request).statusCode(401);
        post("/api/v3/resets", TestTokens.service("verification-service", "reset-service"), request)
                .statusCode(org.hamcrest.Matchers.oneOf(401, 403));
        post("/api/v3/resets", TestTokens.institution("edulife"), request).statusCode(403);
        post("/api/v3/resets", TestTokens.institution("closedu", TestTokens.LMS), request)
                .statusCode(403);
    }

    @Test
    void pageOfAnotherOriginIsRefused() {
        Map<String, Object> request = reported(lockedTrainee()).request();

        as(edulife())
                .header("Origin", "http://lms.kiraedu.example")
                .contentType("application/json")
                .body(request)
                .post("/api/v3/resets")
                .then()
                .statusCode(403);
    }

    @Test
    void badRequestsAreToldWhichFieldAndChangeNothing() {
        Trainee trainee = lockedTrainee();
        Map<String, Object> request = proofOf(trainee).request();
        request.put("transactionId", "a b");
        request.put("provider", "");
        request.put("trainee", Map.of("name", "홍길동", "phone", "abc"));

        post("/api/v3/resets", edulife(), request)
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"))
                .body("errors.field", hasItem("transactionId"))
                .body("errors.field", hasItem("provider"))
                .body("errors.field", hasItem("trainee.phone"));

        Map<String, Object> unknown = proofOf(trainee).request();
        unknown.put("force", true);
        post("/api/v3/resets", edulife(), unknown).statusCode(400).body("errors.field", hasItem("force"));
        assertThat(store.journal(trainee)).isEmpty();
    }

    @Test
    void resetsAreShownToTheirInstitutionAndToSupport() {
        String resetId =
                reset(reported(lockedTrainee())).statusCode(200).extract().path("resetId");

        find(resetId, edulife()).statusCode(200).body("resetId", equalTo(resetId));
        find(resetId, TestTokens.support()).statusCode(200);
        find(resetId, kiraedu()).statusCode(404);
        find(UUID.randomUUID().toString(), edulife()).statusCode(404);
        find("one", edulife()).statusCode(404);
    }
}
