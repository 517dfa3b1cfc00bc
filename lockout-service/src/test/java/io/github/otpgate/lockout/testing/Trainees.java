package io.github.otpgate.lockout.testing;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/** Trainees that no other test knows. */
public final class Trainees {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Trainees() {}

    public static TraineeKey fresh() {
        byte[] mac = new byte[32];
        RANDOM.nextBytes(mac);
        return new TraineeKey("1." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    public static TraineeKey freshIn(Shard shard) {
        return Stream.generate(Trainees::fresh)
                .filter(trainee -> Shard.of(trainee).equals(shard))
                .findFirst()
                .orElseThrow();
    }
}
