package io.github.otpgate.edge.caller;

import static io.github.otpgate.edge.app.SampleTickets.enrolmentTicket;
import static io.github.otpgate.edge.app.SampleTickets.pageTicket;
import static io.github.otpgate.edge.app.SampleTickets.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class CallersIT {

    @Test
    void institutionTokenMakesAnInstitutionCaller() {
        assertThat(get("/api/v3/lms", TestTokens.institution("edulife", "otp-lms"))
                        .body())
                .isEqualTo("{\"caller\":\"InstitutionCaller\",\"institution\":\"edulife\"}");
    }

    @Test
    void supportNeedsNoInstitution() {
        assertThat(get("/api/v3/staff", TestTokens.support()).body())
                .isEqualTo("{\"caller\":\"InstitutionCaller\",\"institution\":\"none\"}");
        assertThat(get("/api/v3/lms", TestTokens.support()).statusCode()).isEqualTo(403);
    }

    @Test
    void everyKindOfTicketMakesItsOwnKindOfCaller() {
        assertThat(get("/api/v3/page", pageTicket("edulife", soon())).body())
                .isEqualTo("{\"caller\":\"PageCaller\",\"institution\":\"edulife\"}");
        assertThat(get("/api/v3/trainee", enrolmentTicket("edulife", soon())).body())
                .isEqualTo("{\"caller\":\"TraineeCaller\",\"institution\":\"edulife\"}");
        assertThat(get("/internal/v1/service", TestTokens.service("reset-service", "edge-test"))
                        .body())
                .isEqualTo("{\"caller\":\"ServiceCaller\",\"institution\":\"none\"}");
    }

    static Stream<Arguments> goodTokensOfSomebodyElse() {
        return Stream.of(
                Arguments.of("/api/v3/lms", pageTicket("edulife", soon())),
                Arguments.of("/api/v3/lms", enrolmentTicket("edulife", soon())),
                Arguments.of("/api/v3/lms", TestTokens.service("reset-service", "edge-test")),
                Arguments.of("/api/v3/lms", TestTokens.institution("edulife")),
                Arguments.of("/api/v3/lms", TestTokens.institution("unknown", "otp-lms")),
                Arguments.of("/api/v3/lms", TestTokens.institution("closedu", "otp-lms")),
                Arguments.of("/api/v3/staff", TestTokens.institution("closedu", "otp-lms", "otp-support")),
                Arguments.of(
                        "/api/v3/lms",
                        TestTokens.builder().without("institution").sign()),
                Arguments.of(
                        "/api/v3/lms",
                        TestTokens.builder().claim("institution", 7).sign()),
                Arguments.of(
                        "/api/v3/lms",
                        TestTokens.builder().claim("institution", "edu life").sign()),
                Arguments.of("/api/v3/page", TestTokens.institution("edulife", "page-ticket")),
                Arguments.of("/api/v3/page", TestTokens.institution("edulife", "otp-lms", "page-ticket")),
                Arguments.of("/api/v3/trainee", TestTokens.institution("edulife", "enrolment-ticket")),
                Arguments.of("/internal/v1/service", TestTokens.institution("edulife", "otp-service")),
                Arguments.of("/internal/v1/service", TestTokens.institution("edulife", "otp-lms", "otp-service")),
                Arguments.of("/api/v3/page", pageTicket("closedu", soon())),
                Arguments.of("/api/v3/page", pageTicket("unknown", soon())),
                Arguments.of("/api/v3/trainee", enrolmentTicket("closedu", soon())));
    }

    @ParameterizedTest
    @MethodSource("goodTokensOfSomebodyElse")
    void goodTokenOfSomebodyElseIsForbidden(String path, String token) {
        HttpResponse<String> answer = get(path, token);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:otpgate:problem:forbidden");
    }

    @Test
    void resourceThatNamesNoRoleIsClosed() {
        assertThat(Http.get("/api/v3/forgotten").send().statusCode()).isEqualTo(401);
        assertThat(get("/api/v3/forgotten", TestTokens.institution("edulife", "otp-lms"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void institutionTokenInAPageOfAForeignOriginIsForbidden() {
        String token = TestTokens.institution("edulife", "otp-lms");

        assertThat(fromOrigin("http://lms.edulife.example", token)).isEqualTo(200);
        assertThat(fromOrigin("https://evil.example", token)).isEqualTo(403);
    }

    private static int fromOrigin(String origin, String token) {
        return Http.get("/api/v3/lms")
                .bearer(token)
                .header("Origin", origin)
                .send()
                .statusCode();
    }

    @Test
    void pageOfAnotherOriginIsForbidden() {
        String ticket = pageTicket("edulife", soon());

        assertThat(page(ticket, "http://lms.edulife.example").statusCode()).isEqualTo(200);
        assertThat(page(ticket, "http://localhost:8080").statusCode()).isEqualTo(403);
        assertThat(page(ticket, "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(page(ticket, "null").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> page(String ticket, String origin) {
        return Http.get("/api/v3/page").bearer(ticket).header("Origin", origin).send();
    }

    private static HttpResponse<String> get(String path, String token) {
        return Http.get(path).bearer(token).send();
    }
}
