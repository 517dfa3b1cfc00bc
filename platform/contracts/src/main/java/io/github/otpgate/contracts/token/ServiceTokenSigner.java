package io.github.otpgate.contracts.token;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs the tokens with which one service calls another: ES256, one minute, with the calling service's own key. */
public final class ServiceTokenSigner {

    /** How long a service token is good for. */
    public static final Duration LIFETIME = Duration.ofMinutes(1);

    private static final String P_256 = "P-256";

    private final String service;
    private final PublicJsonWebKey key;

    /**
     * @param service the calling service's name, such as {@code verification-service}
     * @param privateJwk its P-256 private key (RFC 7517), with a {@code kid} as
     *     {@link ServiceTokenVerifier} wants it
     * @throws IllegalArgumentException if that is not such a key; the message does not quote it
     */
    public ServiceTokenSigner(String service, String privateJwk) {
        this.service = service;
        try {
            this.key = PublicJsonWebKey.Factory.newPublicJwk(privateJwk);
        } catch (JoseException | RuntimeException unreadable) {
            throw new IllegalArgumentException("service key: expected a private JWK");
        }
        if (!isP256() || key.getPrivateKey() == null) {
            throw new IllegalArgumentException("service key: expected a private P-256 JWK");
        }
        if (!ServiceTokenVerifier.speaksFor(key.getKeyId(), service)) {
            throw new IllegalArgumentException("service key: expected a kid that begins with " + service + ":");
        }
    }

    /** Claim {@code aud} of tokens for this service. */
    static String audience(String callee) {
        return TokenKind.SERVICE.audience() + ":" + callee;
    }

    private boolean isP256() {
        return key instanceof EllipticCurveJsonWebKey curveKey && P_256.equals(curveKey.getCurveName());
    }

    /**
     * A new token, good for {@link #LIFETIME} from now.
     *
     * @param callee the name of the one service that it is good at, such as {@code lockout-service}: whoever gets it cannot call
     *     another one with it
     */
    public String sign(String callee, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(service);
        claims.setSubject(service);
        claims.setAudience(audience(callee));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(LIFETIME).toEpochMilli()));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", TokenKind.SERVICE.type());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("service token cannot be signed", impossible);
        }
    }
}
