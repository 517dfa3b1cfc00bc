package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Institutions have next to no share here. */
@QuarkusTest
@TestProfile(ThrottledIT.Stingy.class)
class ThrottledIT extends ServiceIT {

    // Far more than one a second lets through, on however slow a machine.
    private static final int MANY = 30;

    @Test
    void institutionThatAsksTooOftenIsToldToWait() {
        Proof proof = proofOf(Trainee.somebody());

        try (Callers callers = new Callers()) {
            assertThat(callers.atOnce(MANY, () -> report(proof)).join())
                    .filteredOn(answer -> answer.extract().statusCode() == 429)
                    .isNotEmpty()
                    .allSatisfy(answer -> answer.header("Retry-After", notNullValue())
                            .body("type", equalTo("urn:otpgate:problem:too-many-requests"))
                            .body("code", equalTo("WE005")));
            assertThat(callers.atOnce(MANY, () -> userReset(proof)).join())
                    .allSatisfy(answer -> answer.statusCode(200))
                    .extracting(answer -> String.valueOf(answer.extract().<Object>path("code")))
                    .contains("WE005");
        }
    }

    @Test
    void pagesWithoutATokenUseUpTheirOwnShareOnly() {
        // Not the institution whose own share the other test uses up.
        Map<String, String> form = proofOf(Trainee.somebody()).form();
        form.put("AGTID", "kiraedu");

        try (Callers callers = new Callers()) {
            assertThat(callers.atOnce(MANY, () -> from("http://lms.kiraedu.example", null, form))
                            .join())
                    .extracting(answer -> String.valueOf(answer.extract().<Object>path("code")))
                    .contains("WE005", "AP010");
        }
        userReset(kiraedu(), form).body("code", equalTo(200));
    }

    /** One request per institution, and hardly ever another one. */
    public static class Stingy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile("institutions", ".json");
                file.toFile().deleteOnExit();
                Files.writeString(
                        file,
                        TestInstitutions.json()
                                .replaceAll("\"requestsPerSecond\": *\\d+", "\"requestsPerSecond\": 1")
                                .replaceAll("\"burst\": *\\d+", "\"burst\": 1"));
                return Map.of("otpgate.institutions.file", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
