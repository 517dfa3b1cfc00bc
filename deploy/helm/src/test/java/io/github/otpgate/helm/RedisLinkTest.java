package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisLinkTest {

    @Test
    void oneServerInPlain() {
        assertThat(environment("minimal"))
                .containsEntry("QUARKUS_REDIS_HOSTS", "redis://redis:6379")
                .containsEntry("QUARKUS_REDIS_CLIENT_TYPE", "standalone")
                .doesNotContainKeys("QUARKUS_REDIS_PASSWORD", "QUARKUS_REDIS_TLS_CONFIGURATION_NAME");
    }

    @Test
    void passwordAndTls() {
        assertThat(environment("secured"))
                .containsEntry("QUARKUS_REDIS_HOSTS", "rediss://redis.stores.svc:6379")
                .containsEntry("QUARKUS_REDIS_PASSWORD", "redis/redis-password")
                .containsEntry("QUARKUS_REDIS_TLS_CONFIGURATION_NAME", "redis")
                .containsEntry("QUARKUS_TLS_REDIS_TRUST_STORE_PEM_CERTS", "/etc/otpgate/redis-tls/ca.crt")
                .containsEntry("QUARKUS_TLS_REDIS_HOSTNAME_VERIFICATION_ALGORITHM", "HTTPS");
        assertThat(Mounts.source(Chart.with("secured").render(), "lockout-service", "/etc/otpgate/redis-tls"))
                .isEqualTo("secret redis-ca ca.crt");
    }

    @Test
    void cluster() {
        assertThat(environment("redis-cluster"))
                .containsEntry("QUARKUS_REDIS_CLIENT_TYPE", "cluster")
                .containsEntry(
                        "QUARKUS_REDIS_HOSTS",
                        "rediss://redis-0.redis:6379,rediss://redis-1.redis:6379,rediss://redis-2.redis:6379");
    }

    @Test
    void sentinels() {
        assertThat(environment("redis-sentinel"))
                .containsEntry("QUARKUS_REDIS_CLIENT_TYPE", "sentinel")
                .containsEntry("QUARKUS_REDIS_MASTER_NAME", "otpgate")
                .containsEntry(
                        "QUARKUS_REDIS_HOSTS",
                        "redis://sentinel-0:26379,redis://sentinel-1:26379,redis://sentinel-2:26379");
    }

    @Test
    void onlyLockoutServiceKnowsOfRedis() {
        Manifests secured = Chart.with("secured").render();
        assertThat(Manifests.environment(secured.container("reset-service")).keySet())
                .noneMatch(name -> name.contains("REDIS"));
        assertThat(Manifests.environment(secured.container("lockout-service")).keySet())
                .noneMatch(name -> name.contains("DATASOURCE"));
    }

    private static Map<String, String> environment(String example) {
        return Manifests.environment(Chart.with(example).render().container("lockout-service"));
    }
}
