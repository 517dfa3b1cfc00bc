package io.github.otpgate.lockout.testing;

import io.github.otpgate.embedded.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A Redis that no other test uses: for an application that goes on running beside other tests. */
public final class OwnRedis implements QuarkusTestResourceLifecycleManager {

    private EmbeddedServers servers;

    @Override
    public Map<String, String> start() {
        servers = EmbeddedServers.start(EmbeddedServers.with().redis());
        return Map.of(
                "quarkus.redis.hosts",
                servers.redis().url(),
                // Nobody else can be rebuilding what was never there.
                "otpgate.lockout.rebuild.quiet-period",
                "1s");
    }

    @Override
    public void stop() {
        servers.close();
    }
}
