package io.github.otpgate.lockout.redis;

import io.github.otpgate.embedded.TestCertificates;
import io.github.otpgate.lockout.testing.RedisCluster;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** A shard's keys are on one node, and a script goes to that node, which may not know it yet. */
class RedisClusterContractIT extends RedisLedgerContract {

    @TempDir
    static Path folder;

    private RedisCluster cluster;

    @Override
    TestRedis start() {
        TestCertificates certificates = TestCertificates.create(folder);
        cluster = RedisCluster.start(certificates);
        RedisOptions options = new RedisOptions()
                .setType(RedisClientType.CLUSTER)
                .setEndpoints(cluster.urls())
                .setPassword(cluster.password());
        options.getNetClientOptions()
                .setHostnameVerificationAlgorithm("HTTPS")
                .setTrustOptions(new PemTrustOptions()
                        .addCertPath(certificates.authority().toString()));
        return new TestRedis(options);
    }

    @AfterAll
    void stopCluster() {
        cluster.close();
    }
}
