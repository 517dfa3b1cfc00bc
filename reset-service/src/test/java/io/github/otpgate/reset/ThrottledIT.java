package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.http.Endpoints;
import io.github.otpgate.edge.limit.InstitutionRateLimit;
import io.github.otpgate.edge.limit.InstitutionRateLimit.Part;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.UsedUpShare;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Institutions have next to no share here. */
@QuarkusTest
@TestProfile(ThrottledIT.Stingy.class)
class ThrottledIT extends ServiceIT {

    // Far more than one a second lets through, on however slow a machine.
    private static final int MANY = 30;

    @Inject
    Endpoints endpoints;

    @Inject
    InstitutionRateLimit limit;

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

    @Test
    void noCallOfABackendIsOutsideItsInstitutionsShare() {
        InstitutionId edulife = new InstitutionId(TestInstitutions.EDULIFE);

        assertThat(new UsedUpShare(ServiceIT::edulife, () -> limit.tryAcquire(edulife, Part.BACKEND)
                                .isEmpty())
                        .unlimited(endpoints.names()))
                .isEmpty();
    }

    /** Institutions that may ask for next to nothing. */
    public static class Stingy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "otpgate.institutions.file",
                    TestInstitutions.fileOfSmallShares().toString());
        }
    }
}
