package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void everythingButPostIsWe002EvenWithoutAToken() {
        fails(as(null).get("/api/v2/user_reset").then(), "WE002");
        fails(as(null).put("/api/v2/user_reset").then(), "WE002");
    }

    @Test
    void everythingButAFormIsWe001EvenWithoutAToken() {
        fails(
                as(null).contentType("application/json")
                        .body("{}")
                        .post("/api/v2/user_reset")
                        .then(),
                "WE001");
    }

    @Test
    void tokenThatIsMissingOrNotTheInstitutionsIsWe003BeforeABlankName() {
        Map<String, String> form = proofOf(lockedTrainee()).form();
        form.put("USER_NM", "");

        fails(userReset(null, form), "WE003");
        fails(userReset(TestTokens.builder().expired().sign(), form), "WE003");
        fails(userReset(TestTokens.builder().forged().sign(), form), "WE003");
        fails(userReset(TestTokens.builder().unsigned(), form), "WE003");
        fails(userReset(TestTokens.builder().confused(), form), "WE003");
        fails(userReset(TestTokens.builder().audience("elsewhere").sign(), form), "WE003");
        fails(userReset(kiraedu(), form), "WE003");
        fails(userReset(TestTokens.institution("edulife"), form), "WE003");
        fails(userReset(TestTokens.institution("edulife", TestTokens.SUPPORT), form), "WE003");
        fails(userReset(TestTokens.support(), form), "WE003");

        form.put("AGTID", "closedu");
        fails(userReset(TestTokens.institution("closedu", TestTokens.LMS), form), "WE003");
        form.remove("AGTID");
        fails(userReset(edulife(), form), "WE003");
    }

    @Test
    void pageOfAnotherOriginIsWe003() {
        fails(
                as(edulife())
                        .header("Origin", "http://lms.kiraedu.example")
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(proofOf(lockedTrainee()).form())
                        .post("/api/v2/user_reset")
                        .then(),
                "WE003");
    }

    @Test
    void blankNameIsAp002ThenBlankPhoneIsAp003ThenTheRestIsAp007() {
        Map<String, String> form = proofOf(lockedTrainee()).form();
        form.put("USER_NM", " \u3000");
        form.put("USER_TEL", "");
        form.put("M_RET", "");

        fails(userReset(edulife(), form), "AP002");
        form.put("USER_NM", "홍길동");
        fails(userReset(edulife(), form), "AP003");
        form.put("USER_TEL", "010-1234-5678");
        fails(userReset(edulife(), form), "AP007");
    }

    @ParameterizedTest
    @CsvSource({
        "USER_TEL,call me",
        "USRID,a b",
        "M_RET,t",
        "M_RET,Y",
        "M_RETCD,''",
        "M_RETCD,00 00",
        "M_TRNID,''",
        "M_TRNID,a b",
        "M_TRNDT,''",
        "M_TRNDT,2022-02-30 00:00:00",
        "M_TRNDT,yesterday"
    })
    void malformedFieldsAreAp007AndChangeNothing(String field, String value) {
        Trainee trainee = lockedTrainee();
        Map<String, String> form = proofOf(trainee).form();
        form.put(field, value);

        fails(userReset(edulife(), form), "AP007");
        assertThat(store.journal(trainee)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M_RET", "M_RETCD", "M_TRNID", "M_TRNDT"})
    void missingFieldsAreAp007(String field) {
        Map<String, String> form = proofOf(lockedTrainee()).form();
        form.remove(field);

        fails(userReset(edulife(), form), "AP007");
    }

    @Test
    void duplicateOversizeAndUnreadableFieldsAreAp007() {
        Map<String, String> form = proofOf(lockedTrainee()).form();

        fails(
                as(edulife())
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(form)
                        .formParam("M_RET", "F", "T")
                        .post("/api/v2/user_reset")
                        .then(),
                "AP007");
        form.put("M_TRNID", "x".repeat(65));
        fails(userReset(edulife(), form), "AP007");
        form.put("M_TRNID", "x".repeat(1 << 20));
        fails(userReset(edulife(), form), "AP007");
        fails(
                as(edulife())
                        .contentType("application/x-www-form-urlencoded")
                        .body("AGTID=edulife&USER_NM=%ff%fe&USER_TEL=01012345678")
                        .post("/api/v2/user_reset")
                        .then(),
                "AP007");
    }

    @Test
    void userIdMayBeMissing() {
        Map<String, String> form = proofOf(lockedTrainee()).form();
        form.remove("USRID");

        userReset(edulife(), form).body("code", equalTo(200));
    }

    @Test
    void unknownFieldsAreIgnored() {
        Map<String, String> form = proofOf(lockedTrainee()).form();
        form.put("UT", "whatever");

        userReset(edulife(), form).body("code", equalTo(200));
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
