package io.github.otpgate.lockout.redis;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import io.github.otpgate.lockout.domain.Shard;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.List;

/** The shared Redis without an application around it; all shards open, with this floor. */
final class TestRedis implements AutoCloseable {

    static final long FLOOR = 1_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final RedisAPI api;

    TestRedis() {
        String url = SharedServers.start(EmbeddedServers.with().redis()).redisUrl();
        RedisOptions options =
                new RedisOptions().setConnectionString(url).setMaxPoolSize(16).setMaxPoolWaiting(10_000);
        api = RedisAPI.api(Redis.newInstance(io.vertx.redis.client.Redis.createClient(vertx, options)));
        Shard.all().forEach(shard -> set(ShardKeys.of(shard).epoch(), Long.toString(FLOOR)));
    }

    RedisAPI api() {
        return api;
    }

    RedisCalls calls() {
        return new RedisCalls(api, Duration.ofSeconds(5));
    }

    void set(String key, String value) {
        api.set(List.of(key, value)).await().atMost(Duration.ofSeconds(5));
    }

    void delete(String key) {
        api.del(List.of(key)).await().atMost(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
