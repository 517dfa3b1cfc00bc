package io.github.otpgate.contracts.token;

import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Knows the services that may call by their public keys. A key speaks for one service: its {@code kid} is the service's name,
 * a colon, and anything that tells that service's keys apart.
 */
public final class ServiceTokenVerifier {

    private static final AlgorithmConstraints ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final int CLOCK_SKEW_SECONDS = 10;
    private static final int LONGEST_LIFETIME_MINUTES = 2;

    private final String callee;
    private final JsonWebKeySet callers;

    /**
     * @param callee the name of the called service, which is this one
     * @param publicJwks the callers' public keys as a JWK set (RFC 7517)
     * @throws IllegalArgumentException if that is not a JWK set
     */
    public ServiceTokenVerifier(String callee, String publicJwks) {
        this.callee = callee;
        try {
            this.callers = new JsonWebKeySet(publicJwks);
        } catch (JoseException | RuntimeException unreadable) {
            throw new IllegalArgumentException("service keys: expected a JWK set");
        }
    }

    /** The calling service's name, or empty if the text is not a valid service token at this time. */
    public Optional<String> read(String token, Instant now) {
        return verify(token, now).map(VerifiedService::name);
    }

    /** The calling service, and until when its token is good; otherwise as {@link #read}. */
    public Optional<VerifiedService> verify(String token, Instant now) {
        var consumer = new JwtConsumerBuilder()
                .setExpectedType(true, TokenKind.SERVICE.type())
                .setExpectedAudience(true, ServiceTokenSigner.audience(callee))
                .setJwsAlgorithmConstraints(ES256)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setRequireIssuedAt()
                // Widened by the clock skew.
                .setIssuedAtRestrictions(TokenKind.LONGEST_LEAD_SECONDS - CLOCK_SKEW_SECONDS, TokenKind.ANY_AGE_SECONDS)
                .setMaxFutureValidityInMinutes(LONGEST_LIFETIME_MINUTES)
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(callers.getJsonWebKeys()))
                .build();
        try {
            var context = consumer.process(token);
            JwtClaims claims = context.getJwtClaims();
            String keyId = context.getJoseObjects().get(0).getKeyIdHeaderValue();
            return Optional.of(claims.getSubject())
                    .filter(service -> speaksFor(keyId, service))
                    .map(service -> new VerifiedService(service, expiry(claims)));
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Instant expiry(JwtClaims claims) {
        try {
            return Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
        } catch (MalformedClaimException impossible) {
            throw new IllegalStateException("the token was just found good", impossible);
        }
    }

    static boolean speaksFor(String keyId, String service) {
        return keyId != null && keyId.startsWith(service + ":");
    }
}
