package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.lockout.application.LedgerUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Redis that answers and is of no use all the same. */
class RedisStoreIT {

    private static final int MEBIBYTE = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final EmbeddedServers servers =
            EmbeddedServers.start(EmbeddedServers.with().redis());
    private final TestRedis redis =
            new TestRedis(new RedisOptions().setConnectionString(servers.redis().url()));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RedisStore store = new RedisStore(redis.calls(), meters);

    @AfterEach
    void stop() {
        redis.close();
        servers.close();
    }

    @Test
    void redisThatFillsUpSaysHowFullItIsAndIsUnavailableWhenItIsFull() {
        ask();
        assertThat(used()).isBetween(0.0, 0.5);

        String value = "x".repeat(MEBIBYTE);
        for (int number = 0; number < 8; number++) {
            redis.set("filling:" + number, value);
        }
        limit(4 * MEBIBYTE);

        assertThatThrownBy(this::ask).isInstanceOf(LedgerUnavailableException.class);
        assertThat(used()).isGreaterThan(0.8);

        limit(0);
        ask();
    }

    @Test
    void redisThatHasBecomeAReplicaIsUnavailable() {
        redis.api().replicaof("localhost", "1").await().atMost(SOON);

        assertThatThrownBy(this::ask).isInstanceOf(LedgerUnavailableException.class);
    }

    private void limit(int bytes) {
        redis.api()
                .config(List.of("SET", "maxmemory", Integer.toString(bytes)))
                .await()
                .atMost(SOON);
    }

    private void ask() {
        store.ask().await().atMost(SOON);
    }

    private double used() {
        return meters.get("otp.redis.memory.used.ratio").gauge().value();
    }
}
