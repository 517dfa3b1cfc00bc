package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generation 2: every code, in the wire's order. */
@QuarkusTest
class AccreditIT extends RunningService {

    @Test
    void acceptsTheCurrentCodeWithTheNumberTwoHundred() {
        TestDevice device = registered();

        Response answer = accredit(lms(), form(fields(device.code(clock.instant()))));

        answer.then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .body("code", is(200))
                .body("status", equalTo("SUCCESS"))
                .body("msg", equalTo("인증되었습니다."));
        assertThat(answer.asString()).startsWith("{\"code\":200,\"status\":\"SUCCESS\",\"msg\":");
        lms().get("/api/v3/verifications/" + answer.path("verificationId"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"))
                .body("api", equalTo("V2"))
                .body("userId", equalTo("user001"))
                .body("clientNetwork", equalTo("203.0.113.0/24"))
                .body("requestedAt", equalTo("2022-07-18T06:34:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void everyOtherMethodComesFirst(String method) {
        failure(given().contentType("text/plain").request(method, "/api/v2/otp_accredit"), "WE002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data"})
    void thenEveryOtherContentType(String type) {
        failure(send(given(), type, "OTPNO=1"), "WE001");
    }

    @Test
    void thenWhoeverHasNoTokenOrAForeignOne() {
        String blank = form(Map.of("AGTID", "edulife"));

        failure(accredit(given(), blank), "WE003");
        failure(accredit(bearer("nonsense"), blank), "WE003");
        failure(accredit(bearer(TestTokens.builder().expired().sign()), blank), "WE003");
        failure(accredit(bearer(TestTokens.builder().unsigned()), blank), "WE003");
        failure(accredit(bearer(TestTokens.builder().confused()), blank), "WE003");
        failure(accredit(bearer(TestTokens.support()), blank), "WE003");
        failure(accredit(bearer(TestTokens.service("reset-service", "verification-service")), blank), "WE003");
        failure(accredit(given(), form(Map.of("AGTID", "edulife", "SESSIONID", "A1B2C3"))), "WE003");
        failure(
                accredit(bearer(TestTokens.institution("closedu", TestTokens.LMS)), form(Map.of("AGTID", "closedu"))),
                "WE003");
    }

    @Test
    void thenWhoeverActsForAnotherInstitution() {
        failure(accredit(lms(), form(Map.of("AGTID", "kiraedu"))), "WE003");
        failure(accredit(lms(), form(Map.of("USER_NM", "홍길동"))), "WE003");
        failure(accredit(lms().header("Origin", "http://evil.example"), form(Map.of("AGTID", "edulife"))), "WE003");
    }

    @Test
    void thenBlankNameNumberAndCodeInThisOrder() {
        Map<String, String> fields = fields("");
        fields.put("USER_NM", " \u3000 ");
        fields.put("USER_TEL", " ");
        fields.put("EVAL_CD", "nonsense");

        failure(accredit(lms(), form(fields)), "AP002");
        fields.put("USER_NM", trainee.name());
        failure(accredit(lms(), form(fields)), "AP003");
        fields.put("USER_TEL", "010-1234-ABCD");
        failure(accredit(lms(), form(fields)), "AP003");
        fields.put("USER_TEL", trainee.phone());
        failure(accredit(lms(), form(fields)), "AP004");
        fields.put("OTPNO", "12345");
        failure(accredit(lms(), form(fields)), "AP012");
        fields.put("OTPNO", "123456");
        failure(accredit(lms(), form(fields)), "AP007");
    }

    @Test
    void thenAnInstitutionThatAsksTooMuchBeforeATraineeWhoIsNotRegistered() {
        String token = TestTokens.institution(SmallInstitutionResource.SMALLEDU, TestTokens.LMS);
        Map<String, String> fields = fields("123456");
        fields.put("AGTID", SmallInstitutionResource.SMALLEDU);
        Response answer;
        int answered = 0;
        do {
            answer = accredit(bearer(token), form(fields));
            answered++;
        } while (!"WE005".equals(answer.path("code")) && answered < 100);

        failure(answer, "WE005");
        assertThat(outcomes()).hasSize(answered - 1).allMatch("NOT_REGISTERED"::equals);
    }

    @Test
    void thenATraineeWhoIsNotRegistered() {
        failure(accredit(lms(), form(fields("123456"))), "AP005");
        registered();
        Map<String, String> fields = fields("123456");
        fields.put("USER_NM", "임꺽정");
        failure(accredit(lms(), form(fields)), "AP005");
        fields.put("USER_NM", String.join(" ", trainee.name().split("")));
        fields.put("USER_TEL", "+82 " + trainee.phone().substring(1));
        failure(accredit(lms(), form(fields)), "AP001");
    }

    @Test
    void nameAndNumberAreReadAsTheyAreCopiedAndPasted() {
        TestDevice device = registered();
        List<String> wrong = device.authenticator().wrongCodes(clock.instant(), 4);
        String phone = trainee.phone();
        String name = "\u202D" + Normalizer.normalize(trainee.name(), Normalizer.Form.NFD) + "·\n";
        List<String> copied = List.of(
                "\u202A" + phone + "\u202C",
                phone.substring(0, 3) + "\u2013" + phone.substring(3, 7) + "\u2011" + phone.substring(7),
                "\t0082\u00A0" + phone.substring(1) + "\u200B\n",
                phone.chars()
                        .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                        .collect(Collectors.joining()));

        for (int i = 0; i < copied.size(); i++) {
            Map<String, String> fields = fields(wrong.get(i));
            fields.put("USER_NM", name);
            fields.put("USER_TEL", copied.get(i));
            failure(accredit(lms(), form(fields)), "AP001");
        }
    }

    @Test
    void aThrottledTraineeIsToldSo() {
        TestDevice device = registered();
        lockout.throttle(trainee.key());

        failure(accredit(lms(), form(fields(device.code(clock.instant())))), "WE005");
    }

    @Test
    void theFifthWrongCodeLocksAndIsToldSo() {
        TestDevice device = registered();
        List<String> wrong = device.authenticator().wrongCodes(clock.instant(), 5);

        wrong.subList(0, 4).forEach(code -> failure(accredit(lms(), form(fields(code))), "AP001"));
        failure(accredit(lms(), form(fields(wrong.get(4)))), "AP009");
        failure(accredit(lms(), form(fields(device.code(clock.instant())))), "AP009");
    }

    @Test
    void aUsedCodeIsNotCountedAndTheTraineeIsToldToWait() {
        TestDevice device = registered();
        String code = device.code(clock.instant());
        accredit(lms(), form(fields(code)));

        for (int repeated = 0; repeated < 6; repeated++) {
            failure(accredit(lms(), form(fields(code))), "AP001");
        }
        accredit(lms(), form(fields(code))).then().body("msg", containsString("다음 번호"));
        accredit(lms(), form(fields(device.authenticator().wrongCode(clock.instant()))))
                .then()
                .body("msg", equalTo("OTP 번호가 일치하지 않습니다."));
    }

    @Test
    void aFaultSendsPagesToAnotherWay() {
        TestDevice device = registered();
        lockout.goAway(true);

        failure(accredit(lms(), form(fields(device.code(clock.instant())))), "IE001");
    }

    @Test
    void unknownFieldsAreIgnored() {
        TestDevice device = registered();

        accredit(lms(), form(fields(device.code(clock.instant()))) + "&NEW_FIELD=1&NEW_FIELD=2")
                .then()
                .body("code", is(200));
    }

    @Test
    void aPageOfAConfiguredOriginMayReadTheAnswer() {
        String body = form(fields("123456"));

        accredit(lms().header("Origin", ORIGIN), body).then().header("Access-Control-Allow-Origin", equalTo(ORIGIN));
        accredit(lms().header("Origin", "http://evil.example"), body)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private void failure(Response answer, String code) {
        answer.then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .body("code", equalTo(code))
                .body("status", equalTo("FAIL"))
                .body("msg", matchesPattern(".*[가-힣].*"))
                .body("verificationId", nullValue());
    }
}
