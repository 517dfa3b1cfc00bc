package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code user_reset} from a page in a browser, which has no token: the institution's own report is what counts. */
@QuarkusTest
class PageResetIT extends ServiceIT {

    private static final String UNKNOWN = "본인인증 내역을 찾을 수 없습니다. 훈련기관에서 본인인증을 다시 진행하여 주십시오.";

    @Test
    void pageLiftsTheLockOfATraineeWhoseVerificationWasReported() {
        Proof proof = reported(lockedTrainee());

        fromPage(proof)
                .header("Access-Control-Allow-Origin", equalTo(EDULIFE_ORIGIN))
                .body("code", equalTo(200))
                .body("status", equalTo("SUCCESS"));

        assertThat(store.resets(proof.trainee())).containsExactly("COMPLETED");
        assertThat(journal(proof.trainee(), "coalesce(api, '') || coalesce(':' || by_page, '')"))
                .containsExactly("V3:false", "V2:true", "");
    }

    @Test
    void whatThePageSaysOfTheVerificationAddsNothing() {
        Proof proof = reported(lockedTrainee());
        Proof embellished = proof.verifiedAt(clock.instant().minusSeconds(5)).resultCode("9999");
        clock.advance(Duration.ofMinutes(10));
        fromPage(embellished).body("code", equalTo(200));

        Proof old = reported(lockedTrainee());
        clock.advance(Duration.ofMinutes(10).plusMillis(1));
        notReset(fromPage(old.verifiedAt(clock.instant())), "10분");

        Proof negative = reported(proofOf(lockedTrainee()).failed());
        notReset(
                fromPage(new Proof(
                        negative.trainee(), "NICE", negative.transactionId(), "0000", true, negative.verifiedAt())),
                "본인인증에 실패");
    }

    @Test
    void pageThatCallsTheVerificationFailedIsRefusedAndTheReportStaysGood() {
        Proof proof = reported(lockedTrainee());

        notReset(fromPage(proof.failed()), "본인인증에 실패");

        fromPage(proof).body("code", equalTo(200));
    }

    @Test
    void withoutAReportOfThisTraineeTheAnswerIsAlwaysTheSameAndLeavesNoTrace() {
        Trainee trainee = lockedTrainee();
        Proof nobodyReported = proofOf(trainee);
        Proof somebodyElses = reported(Trainee.somebody()).trainee(trainee);
        Proof otherProviders = reported(proofOf(trainee).provider("KCB")).provider("NICE");
        Proof otherInstitutions = proofOf(trainee);
        post("/api/v3/identity-verifications", kiraedu(), otherInstitutions.report())
                .statusCode(201);

        for (Proof proof : new Proof[] {nobodyReported, somebodyElses, otherProviders, otherInstitutions}) {
            fails(fromPage(proof), "AP010").body("msg", equalTo(UNKNOWN));
        }
        assertThat(store.resets(trainee)).isEmpty();
        assertThat(store.journal(trainee)).containsExactly("REPORTED", "REPORTED");
    }

    @Test
    void reportIsUsedOnce() {
        Proof proof = reported(lockedTrainee());
        fromPage(proof).body("code", equalTo(200));
        lockouts.lock(proof.trainee(), 2);

        notReset(fromPage(proof), "이미 사용된");

        assertThat(store.resets(proof.trainee())).hasSize(1);
    }

    @Test
    void sameReportManyTimesAtOnceIsOneReset() {
        Proof proof = reported(lockedTrainee());

        try (Callers callers = new Callers()) {
            assertThat(callers.atOnce(20, () -> fromPage(proof)).join())
                    .extracting(answer -> String.valueOf(answer.extract().<Object>path("code")))
                    .contains("200")
                    .allMatch(code -> code.equals("200") || code.equals("AP010"));
        }
        assertThat(store.resets(proof.trainee())).containsExactly("COMPLETED");
        assertThat(journal(proof.trainee(), "event")).containsOnlyOnce("APPROVED");
        assertThat(lockouts.approvals(proof.trainee())).hasSize(1);
    }

    @Test
    void fourthLockWithinThirtyDaysIsRefused() {
        Trainee trainee = Trainee.somebody();
        for (int lock = 1; lock <= 3; lock++) {
            lockouts.lock(trainee, lock);
            fromPage(reported(trainee)).body("code", equalTo(200));
        }
        lockouts.lock(trainee, 4);

        notReset(fromPage(reported(trainee)), "3회");
    }

    @Test
    void lockoutServiceAwayIsIe001AndUsesNothingUp() {
        Proof proof = reported(lockedTrainee());
        lockouts.goAway();
        fails(fromPage(proof), "IE001");

        lockouts.begin();
        fromPage(proof).body("code", equalTo(200));
    }

    private ValidatableResponse fromPage(Proof proof) {
        return from(EDULIFE_ORIGIN, null, proof.form());
    }

    private List<String> journal(Trainee trainee, String what) {
        return store.column(
                "SELECT " + what + " FROM reset_journal WHERE trainee_key = ? ORDER BY id",
                trainee.key().value());
    }
}
