package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.SampleTickets;
import io.github.otpgate.testkit.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class RefusedCallersIT {

    @Inject
    MeterRegistry metrics;

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "issuer",
                        TestTokens.builder().issuer("https://other.test").sign()),
                Arguments.of("issuer", TestTokens.builder().without("iss").sign()),
                Arguments.of(
                        "audience",
                        TestTokens.builder().audience("somebody-else").sign()),
                Arguments.of("expired", TestTokens.builder().expired().sign()),
                Arguments.of(
                        "future",
                        TestTokens.builder()
                                .issuedAt(Instant.now().plusSeconds(120))
                                .sign()),
                Arguments.of("signature", TestTokens.builder().forged().sign()),
                Arguments.of("institution", TestTokens.institution("closedu", "otp-lms")),
                Arguments.of("institution", TestTokens.institution("unknown", "otp-lms")),
                Arguments.of("malformed", "abc"),
                Arguments.of(
                        "ticket",
                        SampleTickets.pageTicket("edulife", Instant.now().minusSeconds(30))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedCallerIsCountedOnceByApiAndReason(String reason, String token) {
        assertThat(growth("v3", reason, () -> Http.get("/api/v3/lms")
                        .bearer(token)
                        .send()))
                .isEqualTo(1);
        assertThat(growth(
                        "v2",
                        reason,
                        () -> Http.post("/api/v2/sample").bearer(token).form("").send()))
                .isEqualTo(1);
    }

    @Test
    void callerWithoutATokenIsCounted() {
        assertThat(growth("v3", "absent", () -> Http.get("/api/v3/lms").send())).isEqualTo(1);
        assertThat(growth("internal", "absent", () -> Http.get("/internal/v1/service")
                        .send()))
                .isEqualTo(1);
        assertThat(growth("v2", "absent", () -> Http.post("/api/v2/sample")
                        .form("")
                        .send()))
                .isEqualTo(1);
        assertThat(growth("v2", "ticket", () -> Http.post("/api/v2/sample")
                        .form("SESSIONID=x")
                        .send()))
                .isEqualTo(1);
    }

    @Test
    void callerWhoIsLetInIsNot() {
        double before = all();

        Http.get("/api/v3/lms")
                .bearer(TestTokens.institution("edulife", "otp-lms"))
                .send();
        Http.get("/api/v3/page")
                .bearer(SampleTickets.pageTicket("edulife", SampleTickets.soon()))
                .send();
        Http.post("/api/v2/sample")
                .form("USER_NM=a&SESSIONID=" + SampleTickets.pageTicket("edulife", SampleTickets.soon()))
                .send();

        assertThat(all()).isEqualTo(before);
    }

    private double growth(String api, String reason, Runnable call) {
        double before = count(api, reason);
        double allBefore = all();
        call.run();
        assertThat(all() - allBefore).as("all").isEqualTo(1);
        return count(api, reason) - before;
    }

    private double count(String api, String reason) {
        return metrics.get("otp.callers.refused")
                .tag("api", api)
                .tag("reason", reason)
                .counter()
                .count();
    }

    private double all() {
        return metrics.find("otp.callers.refused").counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }
}
