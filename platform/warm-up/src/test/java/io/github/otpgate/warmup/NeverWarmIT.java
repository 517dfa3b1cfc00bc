package io.github.otpgate.warmup;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NeverWarmIT.Short.class)
class NeverWarmIT {

    @Test
    void whatIsUnavailableDoesNotKeepAServiceFromBeingReady() {
        await().untilAsserted(() -> get("/q/health/ready").then().statusCode(200));
    }

    /** Enabled for this test only. */
    @Alternative
    @ApplicationScoped
    static class Unavailable implements WarmUp {

        @Override
        public Uni<Void> warmUp() {
            return Uni.createFrom().failure(new IllegalStateException("unavailable"));
        }
    }

    public static class Short implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Unavailable.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("otpgate.warm-up.rounds", "1", "otpgate.warm-up.limit", "100ms");
        }
    }
}
