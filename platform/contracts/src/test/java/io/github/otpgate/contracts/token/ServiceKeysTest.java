package io.github.otpgate.contracts.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.spec.ECParameterSpec;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with a wrong key does not start, and does not tell the key while it complains. */
class ServiceKeysTest {

    private static final String SERVICE = "reset-service";

    @Test
    void aPrivateP256KeyWithTheServicesKeyIdIsTaken() throws Exception {
        assertThat(new ServiceTokenSigner(SERVICE, jwk(EllipticCurves.P256, SERVICE + ":1")))
                .isNotNull();
    }

    @Test
    void otherKeysAreRefused() throws Exception {
        PublicJsonWebKey p256 = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        p256.setKeyId(SERVICE + ":1");
        PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
        rsa.setKeyId(SERVICE + ":1");

        assertRefused(p256.toJson(OutputControlLevel.PUBLIC_ONLY), "service key: expected a private P-256 JWK");
        assertRefused(rsa.toJson(OutputControlLevel.INCLUDE_PRIVATE), "service key: expected a private P-256 JWK");
        assertRefused(jwk(EllipticCurves.P384, SERVICE + ":1"), "service key: expected a private P-256 JWK");
    }

    @Test
    void aKeyIdThatNobodyWouldAcceptIsRefused() throws Exception {
        String expected = "service key: expected a kid that begins with reset-service:";

        assertRefused(jwk(EllipticCurves.P256, null), expected);
        assertRefused(jwk(EllipticCurves.P256, "1"), expected);
        assertRefused(jwk(EllipticCurves.P256, SERVICE), expected);
        assertRefused(jwk(EllipticCurves.P256, "registration-service:1"), expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"kty\":\"EC\",\"d\":\"SECRETSECRET\"}", "SECRETSECRET", "[]", "null"})
    void whatIsNoKeyIsRefusedAndNotQuoted(String text) {
        assertRefused(text, "service key: expected a private JWK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"keys\":5}", "[]", "null", "SECRETSECRET"})
    void whatIsNoKeySetIsRefusedAndNotQuoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceTokenVerifier(SERVICE, text))
                .withMessage("service keys: expected a JWK set")
                .withNoCause();
    }

    private static void assertRefused(String jwk, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceTokenSigner(SERVICE, jwk))
                .withMessage(message)
                .withNoCause();
    }

    private static String jwk(ECParameterSpec curve, String keyId) throws Exception {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(curve);
        key.setKeyId(keyId);
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }
}
