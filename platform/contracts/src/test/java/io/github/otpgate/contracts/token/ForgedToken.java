package io.github.otpgate.contracts.token;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** A token as an attacker, or another kind's issuer, would make it: every header and claim can be chosen. */
final class ForgedToken {

    private final JwtClaims claims;
    private String type;
    private String keyId;

    private ForgedToken(JwtClaims claims, String type, String keyId) {
        this.claims = claims;
        this.type = type;
        this.keyId = keyId;
    }

    /** Begins with what a genuine token says. */
    static ForgedToken like(String genuine) throws Exception {
        String[] parts = genuine.split("\\.");
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(genuine);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return new ForgedToken(JwtClaims.parse(payload), jws.getHeader("typ"), jws.getKeyIdHeaderValue());
    }

    /** Begins with these claims. */
    static ForgedToken of(JwtClaims claims, String type, String keyId) {
        return new ForgedToken(claims, type, keyId);
    }

    ForgedToken type(String type) {
        this.type = type;
        return this;
    }

    ForgedToken keyId(String keyId) {
        this.keyId = keyId;
        return this;
    }

    ForgedToken claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    ForgedToken expiry(Instant time) {
        claims.setExpirationTime(NumericDate.fromMilliseconds(time.toEpochMilli()));
        return this;
    }

    ForgedToken without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    String unsigned() throws Exception {
        return signed(AlgorithmIdentifiers.NONE, null);
    }

    String signed(String algorithm, Key key) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setAlgorithmHeaderValue(algorithm);
        if (type != null) {
            jws.setHeader("typ", type);
        }
        if (keyId != null) {
            jws.setKeyIdHeaderValue(keyId);
        }
        jws.setKey(key);
        jws.setPayload(claims.toJson());
        return jws.getCompactSerialization();
    }
}
