package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code user_reset} takes: the wire's checks in the wire's order. */
@QuarkusTest
class UserResetWireIT extends ServiceIT {

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
    void blankNameIsAp002ThenBlankOrUnreadablePhoneIsAp003ThenTheRestIsAp007() {
        Map<String, String> form = proofOf(lockedTrainee()).form();
        form.put("USER_NM", " \u3000");
        form.put("USER_TEL", "");
        form.put("M_RET", "");

        fails(userReset(edulife(), form), "AP002");
        form.put("USER_NM", "홍길동");
        fails(userReset(edulife(), form), "AP003");
        form.put("USER_TEL", "call me");
        fails(userReset(edulife(), form), "AP003");
        form.put("USER_TEL", "\u202A010\u20131234\u20115678\u202C\n");
        fails(userReset(edulife(), form), "AP007");
    }

    @ParameterizedTest
    @CsvSource({
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
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .body("AGTID=edulife&USER_NM=%ff%fe&USER_TEL=01012345678")
                        .post("/api/v2/user_reset")
                        .then(),
                "AP007");
        fails(
                as(edulife())
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .body("AGTID=edulife&USER_NM=x&USER_TEL=%ff%fe")
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
}
