package io.github.otpgate.lockout.testing;

import io.github.otpgate.embedded.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A Redis that no other test uses. */
public final class OwnRedis implements QuarkusTestResourceLifecycleManager {

    private EmbeddedServers servers;

    @Override
    public Map<String, String> start() {
        servers = EmbeddedServers.start(EmbeddedServers.with().redis());
        return Map.of("quarkus.redis.hosts", servers.redis().url());
    }

    @Override
    public void stop() {
        servers.close();
    }
}
