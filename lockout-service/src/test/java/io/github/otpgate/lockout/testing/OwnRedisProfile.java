package io.github.otpgate.lockout.testing;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.SecretsResource;
import java.util.List;

/** As {@link SharedServersProfile}, with a Redis of its own: for an application that goes on running beside other tests. */
public class OwnRedisProfile extends SharedServersProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(OwnRedis.class),
                new TestResourceEntry(KafkaResource.class),
                new TestResourceEntry(SecretsResource.class));
    }
}
