package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lifts a restriction through {@code user_reset} and what does not. */
@QuarkusTest
class UserResetIT extends ServiceIT {

    private static final String KOREAN = "[가-힣A-Z0-9 .,()]+";

    @Test
    void evidenceInTheFormLiftsTheLock() {
        Trainee trainee = lockedTrainee();

        var answer = userReset(proofOf(trainee))
                .statusCode(200)
                .body("code", equalTo(200))
                .body("status", equalTo("SUCCESS"))
                .body("msg", matchesPattern(KOREAN))
                .body("resetId", notNullValue());

        assertThat(answer.extract().asString()).startsWith("{\"code\":200,\"status\":\"SUCCESS\",\"msg\":");
        assertThat(store.resets(trainee)).containsExactly("COMPLETED");
        assertThat(store.journal(trainee)).containsExactly("REPORTED", "APPROVED", "COMPLETED");
        assertThat(store.column(
                        "SELECT DISTINCT api || user_id FROM reset_journal WHERE trainee_key = ? AND api IS NOT NULL",
                        trainee.key().value()))
                .containsExactly("V2user001");
    }

    @Test
    void withoutALockItIsASuccessToo() {
        userReset(proofOf(Trainee.somebody())).body("code", equalTo(200));
    }

    @Test
    void timeOfTheVerificationMayBeIsoTime() {
        Proof proof = proofOf(lockedTrainee());
        Map<String, String> form = proof.form();
        form.put("M_TRNDT", proof.verifiedAt().toString());

        userReset(edulife(), form).body("code", equalTo(200));
    }

    @Test
    void evidenceReportedBeforeByTheOtherApiIsTheSameEvidence() {
        userReset(reported(proofOf(lockedTrainee()))).body("code", equalTo(200));
    }

    @Test
    void failedIdentityVerificationIsKeptAndRefused() {
        Trainee trainee = lockedTrainee();

        refused(userReset(proofOf(trainee).failed()), "본인인증에 실패");

        assertThat(store.journal(trainee)).containsExactly("REPORTED", "REFUSED:identity-verification-failed");
        assertThat(store.column(
                        "SELECT positive FROM identity_verification WHERE trainee_key = ?",
                        trainee.key().value()))
                .containsExactly("f");
    }

    @Test
    void resultCodeThatDoesNotMeanVerifiedIsRefused() {
        refused(userReset(proofOf(lockedTrainee()).resultCode("9999")), "본인인증에 실패");
    }

    @Test
    void oldIdentityVerificationIsRefused() {
        Trainee trainee = lockedTrainee();

        userReset(proofOf(trainee).verifiedAt(clock.instant().minus(Duration.ofMinutes(10))))
                .body("code", equalTo(200));
        lockouts.lock(trainee, 2);
        refused(
                userReset(proofOf(trainee)
                        .verifiedAt(
                                clock.instant().minus(Duration.ofMinutes(10)).minusSeconds(1))),
                "10분");
    }

    @Test
    void identityVerificationFromTheFutureIsRefused() {
        refused(userReset(proofOf(lockedTrainee()).verifiedAt(clock.instant().plusSeconds(61))), "현재 시각");
    }

    @Test
    void usedIdentityVerificationIsRefused() {
        Proof proof = proofOf(lockedTrainee());
        userReset(proof).body("code", equalTo(200));

        refused(userReset(proof), "이미 사용된");
    }

    @Test
    void transactionReportedBeforeWithOtherContentsIsRefused() {
        Proof failed = reported(proofOf(lockedTrainee()).failed());
        Proof turnedPositive = new Proof(
                failed.trainee(), failed.provider(), failed.transactionId(), "0000", true, failed.verifiedAt());

        refused(userReset(turnedPositive), "다른 내용");
        refused(userReset(failed.trainee(lockedTrainee())), "다른 내용");
    }

    @Test
    void fourthLockWithinThirtyDaysIsRefused() {
        Trainee trainee = Trainee.somebody();
        for (int lock = 1; lock <= 3; lock++) {
            lockouts.lock(trainee, lock);
            userReset(proofOf(trainee)).body("code", equalTo(200));
        }
        lockouts.lock(trainee, 4);

        refused(userReset(proofOf(trainee)), "3회");
    }

    @Test
    void lockoutServiceAwayIsIe001AndUsesNothingUp() {
        Proof proof = proofOf(lockedTrainee());
        lockouts.goAway();
        fails(userReset(proof), "IE001");

        lockouts.begin();
        userReset(proof).body("code", equalTo(200));
    }

    private static void refused(ValidatableResponse answer, String why) {
        fails(answer, "AP010");
        assertThat(answer.extract().<String>path("msg")).contains(why);
    }

    private static void fails(ValidatableResponse answer, String code) {
        answer.statusCode(200).body("code", equalTo(code)).body("msg", matchesPattern(".*[가-힣].*"));
    }
}
