package io.github.otpgate.edge.caller;

import static io.github.otpgate.edge.app.SampleTickets.pageTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.SampleTickets;
import io.github.otpgate.testkit.InstitutionToken;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class BadTokensIT {

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
                Arguments.of(
                        "issued in the future",
                        TestTokens.builder()
                                .issuedAt(Instant.now().plusSeconds(120))
                                .sign()),
                Arguments.of(
                        "page ticket of the future",
                        TestTokens.pageTicket(
                                SampleTickets.page("edulife", Instant.now().plusSeconds(600)),
                                Instant.now().plusSeconds(120))),
                Arguments.of(
                        "service token of the future",
                        TestTokens.service(
                                "reset-service", "edge-test", Instant.now().plusSeconds(120))),
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
                        TestTokens.service(
                                "reset-service", "edge-test", Instant.now().minus(Duration.ofMinutes(3)))));
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

    private static HttpResponse<String> get(String path, String token) {
        return Http.get(path).bearer(token).send();
    }
}
