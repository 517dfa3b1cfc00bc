package io.github.otpgate.lockout.testing;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.RedisResource;
import io.github.otpgate.testkit.SecretsResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service on the servers that all tests share, with short waits. */
public class SharedServersProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(RedisResource.class),
                new TestResourceEntry(KafkaResource.class),
                new TestResourceEntry(SecretsResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "otpgate.lockout.rebuild.quiet-period", "1s",
                "otpgate.lockout.rebuild.poll-interval", "100ms",
                "quarkus.http.test-port", "0");
    }
}
