package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.testkit.InstitutionToken;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class CallersIT {

    private static final TraineeKey TRAINEE = new TraineeKey("1." + "a".repeat(43));

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
        assertThat(get("/internal/v1/service", TestTokens.service("reset-service"))
                        .body())
                .isEqualTo("{\"caller\":\"ServiceCaller\",\"institution\":\"none\"}");
    }

    static Stream<Arguments> badTokens() {
        InstitutionToken other = TestTokens.builder();
        String good = TestTokens.institution("edulife", "otp-lms");
        return Stream.of(
                Arguments.of("expired", TestTokens.builder().expired().sign()),
                Arguments.of(
                        "foreign audience",
                        TestTokens.builder().audience("otpgate-page").sign()),
                Arguments.of("no audience", TestTokens.builder().without("aud").sign()),
                Arguments.of(
                        "foreign issuer",
                        TestTokens.builder().issuer("https://other.test").sign()),
                Arguments.of("no issuer", TestTokens.builder().without("iss").sign()),
                Arguments.of("no expiry", TestTokens.builder().without("exp").sign()),
                Arguments.of(
                        "not valid yet",
                        TestTokens.builder()
                                .claim("nbf", Instant.now().plusSeconds(60).getEpochSecond())
                                .sign()),
                Arguments.of("foreign key", TestTokens.builder().forged().sign()),
                Arguments.of("alg none", TestTokens.builder().unsigned()),
                Arguments.of(
                        "alg none, otherwise a page ticket",
                        other.type("otpgate-page+jwt").unsigned()),
                Arguments.of("public key as HMAC secret", TestTokens.builder().confused()),
                Arguments.of(
                        "type of a page ticket",
                        TestTokens.builder().type("otpgate-page+jwt").sign()),
                Arguments.of(
                        "type of a service token",
                        TestTokens.builder()
                                .type("application/OTPGATE-service+jwt")
                                .roles("otp-service")
                                .sign()),
                Arguments.of("cut", good.substring(0, good.length() - 3)),
                Arguments.of("no signature", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("not a token", "abc"),
                Arguments.of(
                        "expired page ticket",
                        pageTicket("edulife", Instant.now().minusSeconds(30))),
                Arguments.of(
                        "expired service token",
                        TestTokens.service("reset-service", Instant.now().minus(Duration.ofMinutes(3)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokenIsUnauthorizedEverywhere(String what, String token) {
        for (String path : new String[] {"/api/v3/lms", "/api/v3/page", "/api/v3/trainee", "/internal/v1/service"}) {
            HttpResponse<String> answer = get(path, token);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:otpgate:problem:unauthorized");
        }
    }

    @Test
    void noTokenIsUnauthorized() {
        HttpResponse<String> answer = Http.get("/api/v3/lms").send();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("urn:otpgate:problem:unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "Bearer a b", "Token x", ""})
    void anythingButOneBearerTokenIsUnauthorized(String header) {
        assertThat(Http.get("/api/v3/lms")
                        .header("Authorization", header)
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void twoAuthorizationHeadersAreUnauthorized() {
        assertThat(Http.get("/api/v3/lms")
                        .bearer(TestTokens.institution("edulife", "otp-lms"))
                        .bearer(TestTokens.institution("kiraedu", "otp-lms"))
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void schemeIsReadInAnyCase() {
        assertThat(Http.get("/api/v3/lms")
                        .header("Authorization", "bEARER " + TestTokens.institution("edulife", "otp-lms"))
                        .send()
                        .statusCode())
                .isEqualTo(200);
    }

    static Stream<Arguments> goodTokensOfSomebodyElse() {
        return Stream.of(
                Arguments.of("/api/v3/lms", pageTicket("edulife", soon())),
                Arguments.of("/api/v3/lms", enrolmentTicket("edulife", soon())),
                Arguments.of("/api/v3/lms", TestTokens.service("reset-service")),
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

    private static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    private static String pageTicket(String institution, Instant expiresAt) {
        return TestTokens.pageTicket(
                new PageTicket(
                        UUID.randomUUID(),
                        TRAINEE,
                        new InstitutionId(institution),
                        new UserId("user001"),
                        new Purpose("01", "진도", "08", "HLB100", "HLB100,3"),
                        "http://lms.edulife.example",
                        expiresAt),
                expiresAt.minusSeconds(600));
    }

    private static String enrolmentTicket(String institution, Instant expiresAt) {
        return TestTokens.enrolmentTicket(
                new EnrolmentTicket(
                        UUID.randomUUID(),
                        TRAINEE,
                        Identity.Kind.PERSON,
                        new InstitutionId(institution),
                        false,
                        expiresAt),
                expiresAt.minusSeconds(600));
    }
}
