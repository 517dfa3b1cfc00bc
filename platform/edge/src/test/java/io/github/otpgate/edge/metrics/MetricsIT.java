package io.github.otpgate.edge.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.institution.InstitutionLabel;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class MetricsIT {

    @Inject
    InstitutionLabel label;

    @Test
    void clockIsExposed() {
        assertThat(value("otp_clock_seconds")).isEqualTo(System.currentTimeMillis() / 1000.0, Offset.offset(60.0));
    }

    @Test
    void activeKeyOfEveryUseHasItsDate() {
        assertThat(value("otp_key_created_seconds\\{use=\"device-secrets\"\\}")).isEqualTo(1795219200.0);
        assertThat(value("otp_key_created_seconds\\{use=\"page-tickets\"\\}")).isNaN();
    }

    @Test
    void watchedCertificateHasItsEnd() {
        assertThat(value("otp_certificate_expires_seconds\\{file=\"[^\"]+\"\\}"))
                .isGreaterThan(System.currentTimeMillis() / 1000.0);
    }

    @Test
    void onlyRoutesOfTheApisHaveBuckets() {
        Http.get("/api/v3/lms")
                .bearer(TestTokens.institution("edulife", "otp-lms"))
                .send();
        Http.get("/q/health/live").send();

        assertThat(scrape())
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/api/v3/lms\"[^}]*le=\"0.2\"\\}")
                .doesNotContainPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/q/");
    }

    @Test
    void institutionsNobodyKnowsShareALabel() {
        assertThat(label.of(new InstitutionId("edulife"))).isEqualTo("edulife");
        assertThat(label.of(new InstitutionId("nobodyknows"))).isEqualTo("other");
    }

    private static double value(String series) {
        Matcher line = Pattern.compile("(?m)^" + series + " (\\S+)").matcher(scrape());
        assertThat(line.find()).as(series).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static String scrape() {
        return Http.get("/q/metrics").send().body();
    }
}
