package io.github.otpgate.testkit;

import io.github.otpgate.contracts.token.TokenKind;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An institution token in the making: right in every respect until told otherwise. See {@link TestTokens#builder()}. */
public final class InstitutionToken {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final JwtClaims claims = new JwtClaims();
    private String type = TokenKind.INSTITUTION.type();
    private Key key = TestTokens.key().getPrivateKey();
    private String keyId = TestTokens.KEY_ID;

    InstitutionToken() {
        Instant now = Instant.now();
        claims.setJwtId(UUID.randomUUID().toString());
        issuer(TestTokens.ISSUER);
        audience(TokenKind.INSTITUTION.audience());
        institution("edulife");
        roles(TestTokens.LMS);
        issuedAt(now);
        expiresAt(now.plus(LIFETIME));
    }

    /** Sets claims {@code institution} and {@code sub}. */
    public InstitutionToken institution(String institution) {
        claims.setSubject(institution);
        return claim("institution", institution);
    }

    /** Sets claim {@code groups}. */
    public InstitutionToken roles(String... roles) {
        claims.setStringListClaim("groups", Arrays.asList(roles));
        return this;
    }

    /** Sets claim {@code aud}. */
    public InstitutionToken audience(String... audience) {
        claims.setAudience(List.of(audience));
        return this;
    }

    /** Sets claim {@code iss}. */
    public InstitutionToken issuer(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    /** Sets claim {@code iat}. */
    public InstitutionToken issuedAt(Instant time) {
        claims.setIssuedAt(NumericDate.fromMilliseconds(time.toEpochMilli()));
        return this;
    }

    /** Sets claim {@code exp}. */
    public InstitutionToken expiresAt(Instant time) {
        claims.setExpirationTime(NumericDate.fromMilliseconds(time.toEpochMilli()));
        return this;
    }

    /** Ended an hour ago, beyond any tolerance. */
    public InstitutionToken expired() {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return issuedAt(end.minus(LIFETIME)).expiresAt(end);
    }

    /** Sets any claim. */
    public InstitutionToken claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    /** Leaves a claim out. */
    public InstitutionToken without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /** Sets header {@code typ}. */
    public InstitutionToken type(String type) {
        this.type = type;
        return this;
    }

    /** Sets header {@code kid}. */
    public InstitutionToken keyId(String id) {
        this.keyId = id;
        return this;
    }

    /** Signed by the key that our issuer changes to. */
    public InstitutionToken nextKey() {
        this.key = TestTokens.nextKey().getPrivateKey();
        return keyId(TestTokens.nextKey().getKeyId());
    }

    /** Signed by somebody else's key under our issuer's key id. */
    public InstitutionToken forged() {
        this.key = TestKeys.rsa("foreign-key", TestTokens.KEY_ID).getPrivateKey();
        return this;
    }

    /** The token, signed with RS256. */
    public String sign() {
        return serialised(AlgorithmIdentifiers.RSA_USING_SHA256, key);
    }

    /** The token with {@code alg} {@code none} and no signature. */
    public String unsigned() {
        return serialised(AlgorithmIdentifiers.NONE, null);
    }

    /** The token with {@code alg} {@code HS256}, the issuer's public key used as the shared secret. */
    public String confused() {
        byte[] publicKey = TestTokens.key().getRsaPublicKey().getEncoded();
        return serialised(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(publicKey));
    }

    private String serialised(String algorithm, Key signingKey) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setHeader("typ", type);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(keyId);
        jws.setKey(signingKey);
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("token cannot be signed", impossible);
        }
    }
}
