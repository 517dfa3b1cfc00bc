package io.github.otpgate.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.verification.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A former key can be taken away once its devices are sealed anew. */
@QuarkusTest
class SealingAnewIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** More than one reading brings. */
    private static final int DEVICES = 1_100;

    private final String former = "former:" + key();
    private final String active = "active:" + key();
    private final UUID device = UUID.randomUUID();
    private final DeviceSecret secret = DeviceSecret.of(new byte[20]);

    @Inject
    Pool pool;

    @Test
    void devicesOfAFormerKeyNeedTheActiveOneAlone() {
        SealedSecret sealed = SecretKeyRing.parse(former).seal(secret, device);
        pool.preparedQuery("INSERT INTO device (trainee_key, generation, device_id, kind, sealed_secret, changed_at)"
                        + " SELECT 'sealing-' || n, 1, $1, 'BROWSER', $2, now() FROM generate_series(1, $3) AS n")
                .execute(Tuple.of(device, sealed.jwe(), DEVICES))
                .await()
                .atMost(PATIENCE);

        sealAnew(active + "," + former);

        SecretKeyRing alone = SecretKeyRing.parse(active);
        assertThat(rows("SELECT sealed_secret FROM device WHERE trainee_key LIKE 'sealing-%'"))
                .hasSize(DEVICES)
                .allSatisfy(row -> assertThat(alone.open(new SealedSecret((String) row.get(0)), device))
                        .isEqualTo(secret));
    }

    private void sealAnew(String ring) {
        new SealingAnew(pool, SecretKeyRing.parse(ring)).run().await().atMost(PATIENCE);
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
