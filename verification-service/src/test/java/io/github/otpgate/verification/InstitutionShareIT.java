package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.edge.http.Endpoints;
import io.github.otpgate.edge.limit.InstitutionRateLimit;
import io.github.otpgate.edge.limit.InstitutionRateLimit.Part;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.testkit.UsedUpShare;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No call is outside its institution's share, whichever endpoint it is for. */
@QuarkusTest
@TestProfile(InstitutionShareIT.SmallShares.class)
class InstitutionShareIT extends RunningService {

    private static final InstitutionId EDULIFE = new InstitutionId(TestInstitutions.EDULIFE);

    @Inject
    Endpoints endpoints;

    @Inject
    InstitutionRateLimit limit;

    @Test
    void noCallOfABackendIsOutside() {
        assertThat(unlimited(Part.BACKEND, () -> TestTokens.institution(TestInstitutions.EDULIFE, TestTokens.LMS)))
                .isEmpty();
    }

    @Test
    void noCallWithAPageTicketIsOutside() {
        assertThat(unlimited(Part.TRAINEES, this::pageTicket)).isEmpty();
    }

    @Test
    void norIsOneThatBringsItsTicketInTheForm() {
        Map<String, String> fields = fields("123456");
        fields.put("SESSIONID", pageTicket());
        String code;
        do {
            useUp();
            code = String.valueOf(accredit(RestAssured.given().header("Origin", ORIGIN), form(fields))
                    .<Object>path("code"));
        } while (code.equals("AP005"));

        assertThat(code).isEqualTo("WE005");
    }

    @Test
    void anotherInstitutionGoesOnMeanwhile() {
        unlimited(Part.BACKEND, () -> TestTokens.institution(TestInstitutions.EDULIFE, TestTokens.LMS));

        post(
                        bearer(TestTokens.institution(TestInstitutions.KIRAEDU, TestTokens.LMS)),
                        "/api/v3/verifications",
                        verification("123456"))
                .then()
                .body("code", equalTo("AP005"));
    }

    private List<String> unlimited(Part part, Supplier<String> token) {
        return new UsedUpShare(token, () -> limit.tryAcquire(EDULIFE, part).isEmpty()).unlimited(endpoints.names());
    }

    private void useUp() {
        boolean left = true;
        while (left) {
            left = limit.tryAcquire(EDULIFE, Part.TRAINEES).isEmpty();
        }
    }

    private String pageTicket() {
        PageTicket ticket = new PageTicket(
                UUID.randomUUID(),
                trainee.key(),
                EDULIFE,
                new UserId("user001"),
                new Purpose("01", "진도", "08", "HLB100", "HLB100,3"),
                ORIGIN,
                clock.instant().plusSeconds(600));
        return TestTokens.pageTicket(ticket, clock.instant());
    }

    /** Institutions that may ask for next to nothing. */
    public static class SmallShares implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "otpgate.institutions.file",
                    TestInstitutions.fileOfSmallShares().toString());
        }
    }
}
