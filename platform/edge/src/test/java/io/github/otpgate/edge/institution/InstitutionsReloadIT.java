package io.github.otpgate.edge.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class InstitutionsReloadIT {

    @ConfigProperty(name = "otpgate.institutions.file")
    Path file;

    @Inject
    Institutions institutions;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void restore() throws IOException {
        replace(TestInstitutions.json());
        await().until(() -> status() == 200);
    }

    @Test
    void suspendedInstitutionIsStopped() throws IOException {
        replace(suspended());

        await().until(() -> status() == 403);
    }

    @Test
    void contentBehindASymbolicLinkIsFollowedWhenTheLinkIsExchanged() throws IOException {
        Path target = Files.writeString(Files.createTempFile("institutions", ".json"), suspended());
        Path link = beside();
        Files.createSymbolicLink(link, target);
        Files.move(link, file, StandardCopyOption.ATOMIC_MOVE);

        await().until(() -> status() == 403);
    }

    @Test
    void newOriginIsAllowedWithoutARestart() throws IOException {
        replace(TestInstitutions.json().replace("http://lms.kiraedu.example", "https://new.kiraedu.example"));

        await().untilAsserted(() -> assertThat(Http.get("/api/v3/lms")
                        .header("Origin", "https://new.kiraedu.example")
                        .send()
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://new.kiraedu.example"));
    }

    static Stream<String> brokenFiles() {
        return Stream.of(
                "{\"institutions\":[{}]}",
                suspended().replace("NICE", "NICE phone"),
                suspended().replace("\"000000\"", "\"00 00\""));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void brokenFileChangesNothingAndIsCountedOnce(String broken) throws IOException {
        double before = failures();
        replace(broken);
        await().until(() -> failures() == before + 1);

        assertThat(status()).isEqualTo(200);
        assertThat(institutions.find(new InstitutionId("edulife"))).isPresent();
        assertThat(isBroken()).isOne();

        replace(TestInstitutions.json());
        await().until(() -> isBroken() == 0);
    }

    @Test
    void missingFileChangesNothing() throws IOException {
        double before = failures();
        Files.delete(file);
        await().until(() -> failures() == before + 1);

        assertThat(status()).isEqualTo(200);
    }

    @Test
    void reloadsAreCountedForPrometheus() {
        assertThat(Http.get("/q/metrics").send().body())
                .contains("otp_institutions_reload_total{outcome=\"success\"")
                .contains("otp_institutions_reload_total{outcome=\"failure\"");
    }

    /** At once, so that nobody reads half a file. */
    private void replace(String content) throws IOException {
        Files.move(Files.writeString(beside(), content), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path beside() throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        return beside;
    }

    private double failures() {
        return metrics.counter("otp.institutions.reload", "outcome", "failure").count();
    }

    private double isBroken() {
        return metrics.get("otp.institutions.file.broken").gauge().value();
    }

    private static String suspended() {
        return TestInstitutions.json().replace("\"suspended\": false", "\"suspended\": true");
    }

    private static int status() {
        return Http.get("/api/v3/lms")
                .bearer(TestTokens.institution("edulife", "otp-lms"))
                .send()
                .statusCode();
    }
}
