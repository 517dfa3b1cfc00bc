package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;

/** The {@code otpauth} URI that standard authenticator programs read. Its label tells devices apart and nothing of the trainee. */
final class KeyUri {

    private static final String ISSUER = "otpgate";
    private static final int SHORT_ID = 8;

    private KeyUri() {}

    static String of(UUID deviceId, String base32) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=%s&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        deviceId.toString().substring(0, SHORT_ID),
                        base32,
                        ISSUER,
                        Totp.ALGORITHM,
                        Code.DIGITS,
                        TimeStep.PERIOD.toSeconds());
    }

    /** RFC 4648 section 6, without padding. */
    static String base32(DeviceSecret secret) {
        return new Base32().encodeAsString(secret.bytes()).replace("=", "");
    }
}
