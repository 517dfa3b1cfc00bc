package io.github.otpgate.lockout.testing;

import io.github.otpgate.embedded.TestCertificates;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A Redis Cluster, and the settings by which the service finds it; a test declares a field of type {@link RedisCluster}. */
public class ClusterServers implements QuarkusTestResourceLifecycleManager {

    private RedisCluster cluster;

    @Override
    public Map<String, String> start() {
        TestCertificates certificates = RedisTls.certificates();
        cluster = RedisCluster.start(certificates);
        return RedisTls.client("cluster", cluster.urls(), cluster.password(), certificates);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cluster, new TestInjector.MatchesType(RedisCluster.class));
    }

    @Override
    public void stop() {
        cluster.close();
    }
}
