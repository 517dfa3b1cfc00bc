package io.github.otpgate.lockout.testing;

import io.github.otpgate.embedded.TestCertificates;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A Redis Cluster, and the settings by which the service finds it; a test declares a field of type {@link RedisCluster}. */
public class ClusterServers implements QuarkusTestResourceLifecycleManager {

    private RedisCluster cluster;

    @Override
    public Map<String, String> start() {
        try {
            TestCertificates certificates = TestCertificates.create(Files.createTempDirectory("otpgate-certificates-"));
            cluster = RedisCluster.start(certificates);
            return Map.of(
                    "quarkus.redis.client-type",
                    "cluster",
                    "quarkus.redis.hosts",
                    String.join(",", cluster.urls()),
                    "quarkus.redis.password",
                    cluster.password(),
                    "quarkus.redis.tls-configuration-name",
                    "redis",
                    "quarkus.tls.redis.trust-store.pem.certs",
                    certificates.authority().toString(),
                    "quarkus.tls.redis.hostname-verification-algorithm",
                    "HTTPS");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
