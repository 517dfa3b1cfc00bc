package io.github.otpgate.registration;

import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The signing key that a device makes for itself. */
final class DeviceKey {

    private final PublicJsonWebKey pair;

    DeviceKey() {
        try {
            pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its public half, as it goes with the registration. */
    Map<String, Object> jwk() {
        return pair.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    PublicJsonWebKey pair() {
        return pair;
    }

    /** A token of the device of this id. */
    DeviceTokenDraft token(String deviceId, Instant now) {
        return new DeviceTokenDraft(pair, deviceId, now);
    }
}
