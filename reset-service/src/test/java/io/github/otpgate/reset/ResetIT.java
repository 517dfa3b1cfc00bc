package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResetIT extends ServiceIT {

    @Test
    void freshIdentityVerificationLiftsTheLock() {
        Trainee trainee = lockedTrainee();

        String resetId = reset(reported(trainee))
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("completedAt", notNullValue())
                .extract()
                .path("resetId");

        assertThat(lockouts.approvals(trainee))
                .extracting(event -> event.resetId().toString(), ResetApproved::lockVersion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(resetId, 1L));
        assertThat(store.resets(trainee)).containsExactly("COMPLETED");
        assertThat(store.journal(trainee)).containsExactly("REPORTED", "APPROVED", "COMPLETED");
        find(resetId, edulife()).statusCode(200).body("status", equalTo("COMPLETED"));
    }

    @Test
    void withoutALockTheResetIsDoneAtOnceAndNothingIsSaid() {
        Trainee trainee = Trainee.somebody();
        Proof proof = reported(trainee);

        reset(proof).statusCode(200).body("status", equalTo("COMPLETED"));

        assertThat(store.unsent(trainee)).isZero();
        assertThat(lockouts.approvals(trainee)).isEmpty();
        refused(reset(proof), "identity-verification-used");
    }

    @Test
    void proofIsUsedUpOnceItsResetIsCompleted() {
        Proof proof = reported(lockedTrainee());
        reset(proof).statusCode(200);
        lockouts.lock(proof.trainee(), 2);

        refused(reset(proof), "identity-verification-used");

        assertThat(store.resets(proof.trainee())).containsExactly("COMPLETED");
        assertThat(store.journal(proof.trainee())).endsWith("REFUSED:identity-verification-used");
    }

    @Test
    void proofThatNobodyReportedIsUnknown() {
        refused(reset(proofOf(lockedTrainee())), "identity-verification-unknown");
    }

    @Test
    void anotherInstitutionsProofIsUnknown() {
        Proof proof = reported(lockedTrainee());

        refused(post("/api/v3/resets", kiraedu(), proof.request()), "identity-verification-unknown");
    }

    @Test
    void failedIdentityVerificationIsRefused() {
        refused(reset(reported(proofOf(lockedTrainee()).failed())), "identity-verification-failed");
    }

    @Test
    void resultCodeThatDoesNotMeanVerifiedIsRefused() {
        refused(reset(reported(proofOf(lockedTrainee()).resultCode("0001"))), "identity-verification-failed");
    }

    @Test
    void somebodyElsesIdentityVerificationIsRefused() {
        Proof proof = reported(Trainee.somebody());

        refused(reset(proof.trainee(lockedTrainee())), "identity-verification-other-trainee");
    }

    @Test
    void providerOtherThanTheInstitutionsIsRefused() {
        refused(reset(reported(proofOf(lockedTrainee()).provider("KCB"))), "identity-verification-other-provider");
    }

    @Test
    void identityVerificationLivesTenMinutesToTheMillisecond() {
        Proof justInTime = reported(lockedTrainee());
        Proof tooLate = reported(lockedTrainee());

        clock.advance(Duration.ofMinutes(10));
        reset(justInTime).statusCode(200);
        clock.advance(Duration.ofMillis(1));
        refused(reset(tooLate), "identity-verification-expired");
    }

    @Test
    void identityVerificationFromTheFutureIsRefusedBeyondAMinute() {
        Proof tolerable = proofOf(lockedTrainee()).verifiedAt(clock.instant().plusSeconds(60));
        Proof intolerable = proofOf(lockedTrainee())
                .verifiedAt(clock.instant().plusSeconds(60).plusMillis(1));

        reset(reported(tolerable)).statusCode(200);
        refused(reset(reported(intolerable)), "identity-verification-in-future");
    }

    @Test
    void fourthLockWithinThirtyDaysNeedsSupport() {
        Trainee trainee = Trainee.somebody();
        for (int lock = 1; lock <= 3; lock++) {
            lockouts.lock(trainee, lock);
            reset(reported(trainee)).statusCode(200);
            clock.advance(Duration.ofDays(1));
        }
        lockouts.lock(trainee, 4);
        Proof fourth = reported(trainee);

        refused(reset(fourth), "too-many-resets");
        assertThat(store.resets(trainee)).hasSize(3);

        Map<String, Object> bySupport = fourth.request();
        bySupport.put("institution", "edulife");
        post("/api/v3/resets", TestTokens.support(), bySupport).statusCode(200);
        assertThat(store.column(
                        "SELECT by_support FROM reset_journal WHERE trainee_key = ? AND event = 'APPROVED' ORDER BY id",
                        trainee.key().value()))
                .containsExactly("f", "f", "f", "t");
    }

    @Test
    void lockLiftedThirtyDaysAgoDoesNotCountAnyMore() {
        Trainee trainee = Trainee.somebody();
        for (int lock = 1; lock <= 3; lock++) {
            lockouts.lock(trainee, lock);
            reset(reported(trainee)).statusCode(200);
        }
        lockouts.lock(trainee, 4);

        clock.advance(Duration.ofDays(30).minusMillis(1));
        refused(reset(reported(trainee)), "too-many-resets");
        clock.advance(Duration.ofMillis(1));
        reset(reported(trainee)).statusCode(200);
    }

    @Test
    void resetsThatLiftedNothingDoNotCount() {
        Trainee trainee = Trainee.somebody();
        for (int time = 1; time <= 4; time++) {
            reset(reported(trainee)).statusCode(200);
        }
        lockouts.lock(trainee, 1);

        reset(reported(trainee)).statusCode(200);
    }

    @Test
    void twoProofsForOneLockBothCompleteAndCountOnce() {
        Trainee trainee = lockedTrainee();
        lockouts.beSlow();
        Proof first = reported(trainee);
        Proof second = reported(trainee);

        try (Callers callers = new Callers()) {
            var answers = callers.atOnce(() -> reset(first), () -> reset(second));
            await().until(() -> store.resets(trainee).size() == 2);
            lockouts.tell(trainee, false, 1);
            assertThat(answers.join()).allSatisfy(answer -> answer.statusCode(200));
        }
        assertThat(store.column(
                        "SELECT count(DISTINCT lock_version) FROM reset WHERE trainee_key = ?",
                        trainee.key().value()))
                .containsExactly("1");
    }

    @Test
    void nothingIsUsedUpWhileLockoutServiceIsAway() {
        Proof proof = reported(lockedTrainee());
        lockouts.goAway();

        reset(proof).statusCode(503).body("type", equalTo("urn:otpgate:problem:unavailable"));
        assertThat(store.resets(proof.trainee())).isEmpty();

        lockouts.begin();
        reset(proof).statusCode(200);
    }

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
        post("/api/v3/resets", TestTokens.service("verification-service"), request)
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

    private static void refused(ValidatableResponse answer, String slug) {
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:otpgate:problem:" + slug))
                .body("code", equalTo("AP010"))
                .body("detail", notNullValue());
    }
}
