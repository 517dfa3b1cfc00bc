package io.github.otpgate.edge.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.SampleTickets;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class V2WireIT {

    private static final String PATH = "/api/v2/sample";

    @Test
    void successIsTheNumber200InTheOrderOfTheWire() {
        HttpResponse<String> answer = call("USER_NM=%ED%99%8D&OTPNO=048004");

        assertThat(answer.body())
                .isEqualTo("{\"code\":200,\"status\":\"SUCCESS\",\"msg\":\"인증되었습니다.\",\"verificationId\":\"048004\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE"})
    void methodIsCheckedFirst(String method) {
        assertThat(code(Http.post(PATH)
                        .method(method)
                        .header("Content-Type", "text/plain")
                        .send()))
                .isEqualTo("WE002");
        assertThat(Http.post(PATH).method("HEAD").send().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "nonsense",
                "/",
                "application/x-www-form-urlencoded; charset=EUC-KR"
            })
    void contentTypeIsCheckedBeforeTheToken(String type) {
        assertThat(code(Http.post(PATH)
                        .header("Content-Type", type)
                        .bytes(new byte[100_000])
                        .send()))
                .isEqualTo("WE001");
        assertThat(code(Http.post(PATH).send())).isEqualTo("WE001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-Urlencoded;charset=utf-8",
                "application/x-www-form-urlencoded; charset=\"UTF-8\""
            })
    void formIsKnownHoweverItIsSpelt(String type) {
        HttpResponse<String> answer = Http.post(PATH)
                .header("Content-Type", type)
                .bearer(TestTokens.institution("edulife", "otp-lms"))
                .bytes("USER_NM=a&OTPNO=1".getBytes(StandardCharsets.US_ASCII))
                .send();

        assertThat(code(answer)).isEqualTo("200");
    }

    @Test
    void badOrMissingTokenIsTheWiresOwnCodeEvenIfTheFormIsBroken() {
        assertThat(code(Http.post(PATH).form("USER_NM=%FF&x=%").send())).isEqualTo("WE003");
        assertThat(code(Http.post(PATH)
                        .bearer(TestTokens.builder().expired().sign())
                        .form("")
                        .send()))
                .isEqualTo("WE003");
        assertThat(code(Http.post(PATH)
                        .header("Authorization", "Basic x")
                        .form("")
                        .send()))
                .isEqualTo("WE003");
        assertThat(code(Http.post(PATH)
                        .bearer(TestTokens.institution("closedu", "otp-lms"))
                        .form("")
                        .send()))
                .isEqualTo("WE003");
        assertThat(code(Http.post(PATH).form("SESSIONID=nonsense").send())).isEqualTo("WE003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USER_NM=a&OTPNO=1&OTPNO=1",
                "USER_NM=%",
                "USER_NM=a&OTPNO=%C3",
                "USER_NM=a%00",
                "USER_NM=a&%FF=x"
            })
    void brokenFormIsABadCall(String form) {
        assertThat(code(call(form))).isEqualTo("AP007");
    }

    @ParameterizedTest
    @ValueSource(ints = {17 * 1024, 1024 * 1024, 5 * 1024 * 1024})
    void oversizeBodyIsABadCallOfWhoeverMayCall(int length) {
        String name = "USER_NM=" + "a".repeat(length);
        String ticket = "SESSIONID=" + SampleTickets.pageTicket("edulife", SampleTickets.soon());

        assertThat(oversize(name + "&" + ticket)).containsOnly("AP007");
        assertThat(oversize(name + "&SESSIONID=nonsense")).containsOnly("WE003");
        assertThat(oversize(name)).containsOnly("WE003");
        assertThat(oversize(ticket + "&OTPNO=" + "1".repeat(length))).containsOnly("AP002");
    }

    @Test
    void bodyTooLargeToBeReadIsABadCall() {
        byte[] body = new byte[12 * 1024 * 1024];

        assertThat(code(Http.post(PATH).form("").bytes(body).send())).isEqualTo("AP007");
    }

    private static Stream<String> oversize(String form) {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                        Http.post(PATH).form("").bytes(body),
                        Http.post(PATH).form("").chunked(body))
                .map(request -> code(request.send()));
    }

    @Test
    void blankFieldComesBeforeAnyOtherFault() {
        assertThat(code(call("USER_NM=%E3%80%80+&OTPNO=1&OTPNO=2"))).isEqualTo("AP002");
    }

    @Test
    void faultIsTheWiresOwnCode() {
        HttpResponse<String> answer = call("USER_NM=fault");

        assertThat(code(answer)).isEqualTo("IE001");
        assertThat(answer.body()).doesNotContain("inside");
    }

    @Test
    void unknownEndpointIsABadCall() {
        assertThat(code(Http.post("/api/v2/nothing").form("a=b").send())).isEqualTo("AP007");
        assertThat(code(Http.post("/api/v2/").form("a=b").send())).isEqualTo("AP007");
        assertThat(code(Http.get("/api/v2/nothing").send())).isEqualTo("WE002");
    }

    private static HttpResponse<String> call(String form) {
        return Http.post(PATH)
                .bearer(TestTokens.institution("edulife", "otp-lms"))
                .form(form)
                .send();
    }

    /** The code, of an answer that is one of the wire's. */
    private static String code(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.body()).matches("\\{\"code\":.*,\"status\":\".*\",\"msg\":\".*\".*}");
        return answer.body().replaceFirst("\\{\"code\":\"?(\\w+)\"?,.*", "$1");
    }
}
