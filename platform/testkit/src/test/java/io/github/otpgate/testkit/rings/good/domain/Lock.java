package io.github.otpgate.testkit.rings.good.domain;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a domain may need: records, arrays, enums, streams, time as an argument, an HMAC, contracts' words. */
public record Lock(TraineeKey trainee, Instant since, List<Long> failures, Kind kind) {

    public boolean olderThan(Instant now) {
        return switch (kind) {
            case FIVE_IN_A_ROW -> since.isBefore(now);
            case ROLLING -> failures.stream().anyMatch(failure -> failure < now.getEpochSecond());
        };
    }

    static byte[] code(DeviceSecret secret, long step) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.bytes(), "RAW"));
        return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    }

    public enum Kind {
        FIVE_IN_A_ROW,
        ROLLING
    }

    sealed interface Decision {
        record Locked(Lock lock, Lock[] former) implements Decision {}

        record Free() implements Decision {}
    }
}
