package io.github.otpgate.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What tests do to Redis behind lockout-service's back. */
final class RedisCommand {

    private RedisCommand() {}

    /** Makes it forget everything. */
    static void flushAll(String url) {
        with(url, redis -> join(redis.flushall(List.of())));
    }

    /** Every key and, serialised, its value. */
    static List<String> dump(String url) {
        return with(url, redis -> {
            List<String> dump = new ArrayList<>();
            for (Response key : join(redis.keys("*"))) {
                dump.add(key.toString());
                Response value = join(redis.dump(key.toString()));
                dump.add(value == null ? "" : new String(value.toBytes(), StandardCharsets.ISO_8859_1));
            }
            return dump;
        });
    }

    private static <T> T with(String url, Function<RedisAPI, T> work) {
        Vertx vertx = Vertx.vertx();
        try {
            return work.apply(RedisAPI.api(Redis.createClient(vertx, url)));
        } finally {
            join(vertx.close());
        }
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
