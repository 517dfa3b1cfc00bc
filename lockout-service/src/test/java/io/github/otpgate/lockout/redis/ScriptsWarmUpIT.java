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
    private static final List<List<String>> SCRIPTS = List.of(
            List.of("state.lua", "budget.lua", "settle.lua"),
            List.of("state.lua", "raise.lua"),
            List.of("state.lua", "clear.lua"),
            List.of("state.lua", "find.lua"));

    @Test
    void redisKnowsEveryScriptOfTheLedgerBeforeAnybodyAsksAndNothingIsWritten() throws Exception {
        try (TestRedis redis = new TestRedis()) {
            redis.api().script(List.of("FLUSH")).await().atMost(PATIENCE);

            new ScriptsWarmUp(redis.calls()).warmUp().await().atMost(PATIENCE);

            for (List<String> script : SCRIPTS) {
                Response known = redis.api()
                        .script(List.of("EXISTS", sha1(script)))
                        .await()
                        .atMost(PATIENCE);
                assertThat(known.get(0).toInteger()).as(script.toString()).isEqualTo(1);
            }
            assertThat(redis.api().keys("*warm-up*").await().atMost(PATIENCE)).isEmpty();
        }
    }

    private static String sha1(List<String> files) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        for (String file : files) {
            digest.update(resource(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ScriptsWarmUpIT.class.getResourceAsStream("/lua/" + name)) {
            return stream.readAllBytes();
        }
    }
}
