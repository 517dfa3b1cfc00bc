package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitIT.SmallShares.class)
class RateLimitIT {

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
        Api.issueTicket(
                        TestTokens.institution(TestInstitutions.KIRAEDU, TestTokens.LMS),
                        Map.of("trainee", Trainees.person()))
                .then()
                .statusCode(201);
    }

    /** Institutions that may ask for one ticket a second, three at once. */
    public static class SmallShares extends RealServers {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("otpgate.institutions.file", institutions().toString());
            return config;
        }

        private static Path institutions() {
            try {
                Path file = Files.createTempFile("otpgate-small-shares-", ".json");
                file.toFile().deleteOnExit();
                return Files.writeString(
                        file,
                        TestInstitutions.json()
                                .replace(
                                        "\"requestsPerSecond\": 5000, \"burst\": 10000",
                                        "\"requestsPerSecond\": 1, \"burst\": 3"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
