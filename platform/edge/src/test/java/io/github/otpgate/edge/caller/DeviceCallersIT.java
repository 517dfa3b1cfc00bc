package io.github.otpgate.edge.caller;

import static io.github.otpgate.edge.app.SampleDevices.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.SampleTickets;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class DeviceCallersIT {

    @Test
    void aDeviceIsWhoTheKeeperOfTheKeysSaysItIs() {
        assertThat(get("/api/v3/device", token("good")).body())
                .isEqualTo("{\"caller\":\"DeviceCaller\",\"institution\":\"none\"}");
    }

    /** The registration is its trainee's. */
    @Test
    void aDeviceWhoseInstitutionIsNotThereAnyMoreIsStillServed() {
        assertThat(get("/api/v3/device", token("orphan")).statusCode()).isEqualTo(200);
    }

    @Test
    void whomTheKeeperDoesNotKnowIsUnauthorized() {
        HttpResponse<String> answer = get("/api/v3/device", token("bad"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("urn:otpgate:problem:unauthorized");
    }

    @Test
    void theKeeperIsToldWhatIsAskedForWithoutItsQuery() {
        assertThat(get("/api/v3/device", token("get")).statusCode()).isEqualTo(200);
        assertThat(get("/api/v3/device?of=mine", token("get")).statusCode()).isEqualTo(200);
        assertThat(get("/api/v3/trainee", token("get")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v3/device", "/api/v3/lms", "/api/v3/page", "/api/v3/trainee", "/internal/v1/service"})
    void aDeviceThatTheKeeperDoesNotKnowIsLetInOnlyWhereAResourceSaysSo(String path) {
        assertThat(get(path, token("unknown")).statusCode()).isEqualTo(403);
    }

    @Test
    void whereTheKeeperCannotTellNobodyIsRefusedAsABadCaller() {
        HttpResponse<String> answer = get("/api/v3/device", token("away"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:otpgate:problem:unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v3/lms", "/api/v3/page", "/api/v3/trainee", "/internal/v1/service"})
    void aDeviceIsNobodyElse(String path) {
        assertThat(get(path, token("good")).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyElseIsADevice() {
        assertThat(get("/api/v3/device", TestTokens.institution("edulife", "otp-lms", "otp-device"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v3/device", SampleTickets.enrolmentTicket("edulife", SampleTickets.soon()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v3/device", TestTokens.service("reset-service", "edge-test"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> get(String path, String token) {
        return Http.get(path).bearer(token).send();
    }
}
