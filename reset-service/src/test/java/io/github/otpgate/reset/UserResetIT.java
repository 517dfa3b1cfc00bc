package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
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

        notReset(userReset(proofOf(trainee).failed()), "본인인증에 실패");

        assertThat(store.journal(trainee)).containsExactly("REPORTED", "REFUSED:identity-verification-failed");
        assertThat(store.column(
                        "SELECT positive FROM identity_verification WHERE trainee_key = ?",
                        trainee.key().value()))
                .containsExactly("f");
    }

    @Test
    void resultCodeThatDoesNotMeanVerifiedIsRefused() {
        notReset(userReset(proofOf(lockedTrainee()).resultCode("9999")), "본인인증에 실패");
    }

    @Test
    void oldIdentityVerificationIsRefused() {
        Trainee trainee = lockedTrainee();

        userReset(proofOf(trainee).verifiedAt(clock.instant().minus(Duration.ofMinutes(10))))
                .body("code", equalTo(200));
        lockouts.lock(trainee, 2);
        notReset(
                userReset(proofOf(trainee)
                        .verifiedAt(
                                clock.instant().minus(Duration.ofMinutes(10)).minusSeconds(1))),
                "10분");
    }

    @Test
    void identityVerificationFromTheFutureIsRefused() {
        notReset(userReset(proofOf(lockedTrainee()).verifiedAt(clock.instant().plusSeconds(61))), "현재 시각");
    }

    @Test
    void usedIdentityVerificationIsRefused() {
        Proof proof = proofOf(lockedTrainee());
        userReset(proof).body("code", equalTo(200));

        notReset(userReset(proof), "이미 사용된");
    }

    @Test
    void transactionReportedBeforeWithOtherContentsIsRefused() {
        Proof failed = reported(proofOf(lockedTrainee()).failed());
        Proof turnedPositive = new Proof(
                failed.trainee(), failed.provider(), failed.transactionId(), "0000", true, failed.verifiedAt());

        notReset(userReset(turnedPositive), "다른 내용");
        notReset(userReset(failed.trainee(lockedTrainee())), "다른 내용");
    }

    @Test
    void fourthLockWithinThirtyDaysIsRefused() {
        Trainee trainee = Trainee.somebody();
        for (int lock = 1; lock <= 3; lock++) {
            lockouts.lock(trainee, lock);
            userReset(proofOf(trainee)).body("code", equalTo(200));
        }
        lockouts.lock(trainee, 4);

        notReset(userReset(proofOf(trainee)), "3회");
    }

    @Test
    void lockoutServiceAwayIsIe001AndUsesNothingUp() {
        Proof proof = proofOf(lockedTrainee());
        lockouts.goAway();
        fails(userReset(proof), "IE001");

        lockouts.begin();
        userReset(proof).body("code", equalTo(200));
    }
}
