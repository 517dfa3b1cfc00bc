package io.github.otpgate.testkit;

import java.security.SecureRandom;
import java.util.Base64;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Random keys of this JVM: nobody outside it can know them, everybody inside it has the same ones. */
final class TestKeys {

    private static final int RSA_BITS = 2048;
    private static final int SYMMETRIC_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestKeys() {}

    /** 256 random bits as base64. */
    static String symmetric(String name) {
        return JvmWide.value(name, () -> {
            byte[] bytes = new byte[SYMMETRIC_BYTES];
            RANDOM.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    /** An RSA key pair with this key id. */
    static RsaJsonWebKey rsa(String name, String keyId) {
        return (RsaJsonWebKey) parsed(JvmWide.value(name, () -> newRsa(keyId)));
    }

    /** A P-256 key pair with this key id. */
    static PublicJsonWebKey p256(String name, String keyId) {
        return parsed(JvmWide.value(name, () -> newP256(keyId)));
    }

    private static String newRsa(String keyId) {
        try {
            return withId(RsaJwkGenerator.generateJwk(RSA_BITS), keyId);
        } catch (JoseException impossible) {
            throw new IllegalStateException("RSA is missing from this Java runtime", impossible);
        }
    }

    private static String newP256(String keyId) {
        try {
            return withId(EcJwkGenerator.generateJwk(EllipticCurves.P256), keyId);
        } catch (JoseException impossible) {
            throw new IllegalStateException("P-256 is missing from this Java runtime", impossible);
        }
    }

    private static String withId(JsonWebKey key, String keyId) {
        key.setKeyId(keyId);
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static PublicJsonWebKey parsed(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException impossible) {
            throw new IllegalStateException("generated key cannot be read", impossible);
        }
    }
}
