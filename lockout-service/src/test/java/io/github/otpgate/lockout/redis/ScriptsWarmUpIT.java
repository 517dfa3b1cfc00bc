package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsWarmUpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void redisKnowsEveryScriptOfTheLedgerBeforeAnybodyAsksAndNothingIsWritten() throws Exception {
        try (TestRedis redis = new TestRedis()) {
            redis.api().script(List.of("FLUSH")).await().atMost(PATIENCE);

            new ScriptsWarmUp(redis.calls()).warmUp().await().atMost(PATIENCE);

            for (String script : List.of("settle.lua", "raise.lua", "clear.lua", "find.lua")) {
                Response known = redis.api()
                        .script(List.of("EXISTS", sha1(script)))
                        .await()
                        .atMost(PATIENCE);
                assertThat(known.get(0).toInteger()).as(script).isEqualTo(1);
            }
            assertThat(redis.api().keys("*warm-up*").await().atMost(PATIENCE)).isEmpty();
        }
    }

    private static String sha1(String script) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        digest.update(resource("state.lua"));
        return HexFormat.of().formatHex(digest.digest(resource(script)));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ScriptsWarmUpIT.class.getResourceAsStream("/lua/" + name)) {
            return stream.readAllBytes();
        }
    }
}
