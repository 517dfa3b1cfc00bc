package io.github.otpgate.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Key;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** A device token in the making: right in every respect until told otherwise. */
final class DeviceTokenDraft {

    private static final int RSA_BITS = 2048;

    private final PublicJsonWebKey pair;
    private final JwtClaims claims = new JwtClaims();
    private String type = "otpgate-device+jwt";
    private String keyId;

    DeviceTokenDraft(PublicJsonWebKey pair, String deviceId, Instant now) {
        this.pair = pair;
        this.keyId = deviceId;
        claims.setAudience("otpgate-device");
        claims.setJwtId(UUID.randomUUID().toString());
        times(now.getEpochSecond(), now.getEpochSecond() + 60);
    }

    DeviceTokenDraft times(long issuedAt, long expiresAt) {
        return claim("iat", issuedAt).claim("exp", expiresAt);
    }

    DeviceTokenDraft claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    DeviceTokenDraft without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    DeviceTokenDraft type(String other) {
        type = other;
        return this;
    }

    DeviceTokenDraft keyId(String other) {
        keyId = other;
        return this;
    }

    String sign() {
        return sign(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, pair.getPrivateKey());
    }

    String signedBy(DeviceKey other) {
        return sign(
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                other.pair().getPrivateKey());
    }

    String unsigned() {
        return sign(AlgorithmIdentifiers.NONE, null);
    }

    /** HS256 with the public key's encoding for a secret. */
    String confused() {
        return sign(
                AlgorithmIdentifiers.HMAC_SHA256,
                new HmacKey(pair.getPublicKey().getEncoded()));
    }

    /** HS256 with the public JWK for a secret. */
    String confusedByJwk() {
        return sign(
                AlgorithmIdentifiers.HMAC_SHA256,
                new HmacKey(pair.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8)));
    }

    String rs256() {
        try {
            return sign(
                    AlgorithmIdentifiers.RSA_USING_SHA256,
                    RsaJwkGenerator.generateJwk(RSA_BITS).getPrivateKey());
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sign(String algorithm, Key key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setHeader("typ", type);
        if (keyId != null) {
            jws.setKeyIdHeaderValue(keyId);
        }
        jws.setKey(key);
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
