package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsWarmUpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void redisKnowsEveryScriptOfTheLedgerBeforeAnybodyAsksAndNothingIsWritten() {
        try (TestRedis redis = new TestRedis()) {
            redis.api().script(List.of("FLUSH")).await().atMost(PATIENCE);
            Response before = redis.api().dbsize().await().atMost(PATIENCE);

            new ScriptsWarmUp(redis.calls()).warmUp().await().atMost(PATIENCE);

            assertThat(RedisAttemptLedger.SCRIPTS).hasSize(4).allMatch(script -> knows(redis, script));
            assertThat(redis.api().keys("*warm-up*").await().atMost(PATIENCE)).isEmpty();
            assertThat(redis.api().dbsize().await().atMost(PATIENCE).toLong()).isLessThanOrEqualTo(before.toLong());
        }
    }

    private static boolean knows(TestRedis redis, LuaScript script) {
        Response known =
                redis.api().script(List.of("EXISTS", script.sha1())).await().atMost(PATIENCE);
        return known.get(0).toInteger() == 1;
    }
}
