package io.github.otpgate.registration;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.SecretsResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** registration-service on a real PostgreSQL and Kafka; of its neighbours lockout-service is played by {@link FakeLockout}, reset-service by {@link FakeProofs}. */
public class RealServers implements QuarkusTestProfile {

    static final String PUBLIC_URL = "https://otp.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "otpgate.public-url", PUBLIC_URL,
                "otpgate.lockout.url", "http://lockout.invalid",
                "otpgate.reset.url", "http://reset.invalid",
                "otpgate.registration.purge-every", "off",
                // All tests share the hour and the institutions.
                "otpgate.registration.budgets.removals", "100000",
                "otpgate.registration.budgets.replacements", "100000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(SecretsResource.class, Map.of(SecretsResource.SERVICE, "registration-service")),
                new TestResourceEntry(PostgresResource.class, Map.of(PostgresResource.DATABASE, "registration")),
                new TestResourceEntry(KafkaResource.class));
    }
}
