package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.http.Endpoints;
import io.github.otpgate.edge.limit.InstitutionRateLimit;
import io.github.otpgate.edge.limit.InstitutionRateLimit.Part;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.testkit.UsedUpShare;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitIT.SmallShares.class)
class RateLimitIT extends ServiceIT {

    private static final String OPEN_TO_ALL = "GET /api/v3/time";

    @Inject
    Endpoints endpoints;

    @Inject
    InstitutionRateLimit limit;

    @Test
    void anInstitutionThatAsksTooMuchIsToldHowLongToWaitAndOthersGoOn() {
        Response refused = IntStream.range(0, 20)
                .mapToObj(call -> Api.issueTicket(Api.edulife(), Map.of("trainee", Trainees.person())))
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        refused.then()
                .body("type", equalTo("urn:otpgate:problem:too-many-requests"))
                .body("code", equalTo("WE005"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        kiraedusTicket();
    }

    @Test
    void noCallOfABackendIsOutsideItsInstitutionsShare() {
        assertThat(unlimited(TestInstitutions.EDULIFE, Part.BACKEND, Api::edulife))
                .containsExactly(OPEN_TO_ALL);
    }

    @Test
    void noCallWithAnEnrolmentTicketIsOutsideItsInstitutionsShare() {
        Instant now = clock.instant();
        EnrolmentTicket ticket = new EnrolmentTicket(
                UUID.randomUUID(),
                Trainees.key(Trainees.person()),
                Identity.Kind.PERSON,
                new InstitutionId(TestInstitutions.EDULIFE),
                false,
                now.plusSeconds(60));

        assertThat(unlimited(TestInstitutions.EDULIFE, Part.TRAINEES, () -> TestTokens.enrolmentTicket(ticket, now)))
                .containsExactly(OPEN_TO_ALL);
    }

    @Test
    void noCallOfADeviceIsOutsideTheShareOfTheInstitutionThatRegisteredIt() {
        KeyedDevice device = KeyedDevice.activated(kiraedusTicket(), false, clock.instant());

        assertThat(unlimited(TestInstitutions.KIRAEDU, Part.TRAINEES, () -> device.token(clock.instant())))
                .containsExactly(OPEN_TO_ALL);
    }

    private static String kiraedusTicket() {
        Response issued = Api.issueTicket(
                TestTokens.institution(TestInstitutions.KIRAEDU, TestTokens.LMS), Map.of("trainee", Trainees.person()));
        issued.then().statusCode(201);
        return issued.path("ticket");
    }

    private List<String> unlimited(String institution, Part part, Supplier<String> token) {
        InstitutionId id = new InstitutionId(institution);
        return new UsedUpShare(token, () -> limit.tryAcquire(id, part).isEmpty()).unlimited(endpoints.names());
    }

    /** Institutions that may ask for next to nothing. */
    public static class SmallShares extends RealServers {

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
