package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

import io.github.otpgate.contracts.secret.DevicePublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A device with a key pair, and tokens as it signs them or as somebody else might. */
final class TokenDevice {

    static final UUID ID = UUID.fromString("7f3c6f0a-5a59-4f4e-9c55-0c7b6f3b2a10");

    final PublicJsonWebKey pair = pair();
    final DevicePublicKey key = publicKey(pair);

    /** What the service makes of this text now. */
    Optional<DeviceToken> read(String token) {
        return readAt(token, 0);
    }

    Optional<DeviceToken> readAt(String token, long secondsLater) {
        return DeviceTokens.read(token, ID, key, NOW.plus(Duration.ofSeconds(secondsLater)));
    }

    /** Signed by this device's key. */
    String es256(ForgedToken token) throws Exception {
        return token.signed(ECDSA_USING_P256_CURVE_AND_SHA256, pair.getPrivateKey());
    }

    /** What a device says for its minute, to be changed. */
    static ForgedToken genuine() {
        JwtClaims claims = new JwtClaims();
        claims.setAudience("otpgate-device");
        claims.setJwtId("once-1_A");
        claims.setClaim("iat", NOW.getEpochSecond());
        claims.setClaim("exp", NOW.getEpochSecond() + 60);
        return ForgedToken.of(claims, "otpgate-device+jwt", ID.toString());
    }

    private static PublicJsonWebKey pair() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static DevicePublicKey publicKey(PublicJsonWebKey pair) {
        return DevicePublicKey.parse(pair.toParams(OutputControlLevel.PUBLIC_ONLY))
                .orElseThrow();
    }
}
