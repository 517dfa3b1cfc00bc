package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.SampleDevices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoDeviceCallersIT.NoKeeper.class)
@WithTestResource(EdgeFixture.class)
class NoDeviceCallersIT {

    @Test
    void aServiceThatKeepsNoKeysTakesNoDeviceTokens() {
        assertThat(Http.get("/api/v3/device")
                        .bearer(SampleDevices.token("good"))
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }

    /** A service without a keeper of devices' keys, as most are. */
    public static class NoKeeper implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", SampleDevices.class.getName());
        }
    }
}
