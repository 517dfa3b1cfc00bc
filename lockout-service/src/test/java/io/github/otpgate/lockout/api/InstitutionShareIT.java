package io.github.otpgate.lockout.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.http.Endpoints;
import io.github.otpgate.edge.limit.InstitutionRateLimit;
import io.github.otpgate.edge.limit.InstitutionRateLimit.Part;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.testkit.UsedUpShare;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InstitutionShareIT.SmallShares.class)
class InstitutionShareIT {

    @Inject
    Endpoints endpoints;

    @Inject
    InstitutionRateLimit limit;

    @Test
    void noCallOfABackendIsOutsideItsInstitutionsShare() {
        InstitutionId edulife = new InstitutionId(TestInstitutions.EDULIFE);
        String token = TestTokens.institution(TestInstitutions.EDULIFE, TestTokens.LMS);

        assertThat(new UsedUpShare(() -> token, () -> limit.tryAcquire(edulife, Part.BACKEND)
                                .isEmpty())
                        .unlimited(endpoints.names()))
                .isEmpty();
    }

    /** Institutions that may ask for next to nothing. */
    public static class SmallShares extends SharedServersProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put(
                    "otpgate.institutions.file",
                    TestInstitutions.fileOfSmallShares().toString());
            return config;
        }
    }
}
