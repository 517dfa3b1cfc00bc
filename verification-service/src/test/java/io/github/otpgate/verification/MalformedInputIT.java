package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is malformed is refused exactly, before anything is looked up or counted. */
@QuarkusTest
class MalformedInputIT extends RunningService {

    @AfterEach
    void nothingWasJudgedOrRecorded() {
        assertThat(lockout.timesAsked()).isZero();
        assertThat(outcomes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "1234567",
                " 123456",
                "123456 ",
                "123 456",
                "12345a",
                "１２３４５６",
                "١٢٣٤٥٦",
                "12345\u0000",
                "123456\n",
                "\t123456",
                "+12345",
                "-12345",
                "1e5000",
                "०१२३४५"
            })
    void onlySixAsciiDigitsAreACode(String code) {
        registered();

        verify(code)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"))
                .body("errors.field", hasItem("code"))
                .body("errors.expected", hasItem("six ASCII digits"));
        accredit(lms(), form(fields(code)))
                .then()
                .statusCode(200)
                .body("code", equalTo(code.isBlank() ? "AP004" : "AP012"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purpose   | {\"evalCode\":\"77\",\"classTime\":\"08\",\"course\":\"a\",\"class\":\"b\"} | purpose.evalCode",
                "purpose   | {\"evalCode\":\"01\",\"classTime\":\"1234\",\"course\":\"a\",\"class\":\"b\"} | purpose.classTime",
                "purpose   | {\"evalCode\":\"01\",\"classTime\":\"08\",\"course\":\"a\"} | purpose.class",
                "purpose   | {\"evalCode\":\"01\",\"classTime\":\"08\",\"course\":\"a\",\"class\":\"b\",\"x\":1} | purpose.x",
                "purpose   | null                                   | purpose",
                "trainee   | null                                   | trainee",
                "trainee   | {\"name\":\"a\"}                       | trainee.phone",
                "trainee   | {\"name\":\"a\",\"phone\":\"one\"}     | trainee.phone",
                "code      | 123456                                 | code",
                "code      | null                                   | code",
                "userId    | \"a b\"                                | userId",
                "clientIp  | \"lms.example\"                        | clientIp",
                "requestedAt | \"yesterday\"                        | requestedAt",
                "requestedAt | \"+1000000000-12-31T23:59:59Z\"      | requestedAt",
                "sessionId | \"a\\u0000b\"                          | sessionId",
                "unknown   | true                                   | unknown"
            })
    void everyBadFieldIsNamed(String field, String value, String named) {
        String valid = """
                {"trainee": {"name": "홍길동", "phone": "%s"}, "code": "123456",
                 "purpose": {"evalCode":"01","classTime":"08","course":"a","class":"b"}}""".formatted(trainee.phone());
        String body = valid.matches("(?s).*\"" + field + "\": .*")
                ? valid.replaceFirst(
                        "\"" + field + "\": (\\{[^}]*}|\"[^\"]*\")",
                        java.util.regex.Matcher.quoteReplacement("\"" + field + "\": " + value))
                : valid.replaceFirst(
                        "\\{", java.util.regex.Matcher.quoteReplacement("{\"" + field + "\": " + value + ","));

        post(lms(), "/api/v3/verifications", body).then().statusCode(400).body("errors.field", hasItem(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a\tb"})
    void anIdempotencyKeyIsVisibleAscii(String key) {
        post(lms().header("Idempotency-Key", key), "/api/v3/verifications", verification("123456"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Idempotency-Key"));
    }

    @Test
    void anIdempotencyKeyStandsOnce() {
        post(lms().header("Idempotency-Key", "a", "b"), "/api/v3/verifications", verification("123456"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Idempotency-Key"));
    }

    @Test
    void brokenJsonIsRefused() {
        post(lms(), "/api/v3/verifications", "{\"trainee\":").then().statusCode(400);
        post(lms(), "/api/v3/verifications", "").then().statusCode(400);
        post(lms(), "/api/v3/verifications", "[]").then().statusCode(400);
        post(lms(), "/api/v3/verifications", "{\"code\":\"123456\",\"code\":\"123456\"}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("code"));
        lms().contentType("application/json")
                .body(new byte[] {'{', '"', 'c', 'o', 'd', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                .post("/api/v3/verifications")
                .then()
                .statusCode(400);
    }

    @Test
    void aMebibyteIsTooLarge() {
        Map<String, Object> body = verification("123456");
        body.put("sessionId", "a".repeat(1 << 20));
        post(lms(), "/api/v3/verifications", body).then().statusCode(413);

        Map<String, String> fields = fields("123456");
        fields.put("USER_NM", "a".repeat(1 << 20));
        accredit(lms(), form(fields)).then().statusCode(200).body("code", equalTo("AP007"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "USER_NM         | 홍\u0007길동       | AP007",
                "USER_NM         | ·              | AP002",
                "USER_TEL        | 12             | AP003",
                "USER_TEL        | 010-abc-defg   | AP003",
                "USER_TEL        | 010-1234-5678, 010-8765-4321 | AP003",
                "OTPNO           | １２３４５６   | AP012",
                "OTPNO           | \u202D123456  | AP012",
                "USRID           | user 001       | AP007",
                "EXIP            | not an address | AP007",
                "COURSE_AGENT_PK | none           | AP007",
                "CLASS_AGENT_PK  | none           | AP007",
                "EVAL_CD         | none           | AP007",
                "EVAL_CD         | 1              | AP007",
                "EVAL_CD         | 77             | AP007",
                "CLASS_TME       | eight          | AP007",
                "CLASS_TME       | none           | AP007",
                "USRDT           | 18.7.2022      | AP007",
                "UT              | soon           | AP007"
            })
    void aBadFieldOfGenerationTwoIsABadCallUnlessTheTraineeTypedIt(String field, String value, String code) {
        Map<String, String> fields = fields("123456");
        fields.put(field, value == null ? "" : value);

        badCall(accredit(lms(), form(fields)), code);
    }

    @Test
    void duplicateFieldsAreABadCall() {
        for (String field : new String[] {"USER_NM", "USER_TEL", "OTPNO", "EVAL_CD", "SESSIONID"}) {
            badCall(accredit(lms(), form(fields("123456")) + "&" + field + "=123456"), "AP007");
        }
    }

    @Test
    void brokenUtf8AndBrokenEscapesAreABadCall() {
        String form = form(fields("123456"));

        badCall(accredit(lms(), form.replace("USER_NM=", "USER_NM=%C3%28")), "AP007");
        badCall(accredit(lms(), form.replace("USER_TEL=", "USER_TEL=%C3%28")), "AP007");
        badCall(accredit(lms(), form + "&ANYTHING=%zz"), "AP007");
    }

    @Test
    void anOversizeFieldIsABadCall() {
        Map<String, String> fields = fields("123456");
        fields.put("EVAL_TYPE", "a".repeat(1001));

        badCall(accredit(lms(), form(fields)), "AP007");
    }

    private static void badCall(Response answer, String code) {
        answer.then().statusCode(200).body("code", equalTo(code)).body("status", equalTo("FAIL"));
    }
}
