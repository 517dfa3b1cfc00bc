package io.github.otpgate.contracts.token;

import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Signs and reads the tickets of one kind: HS256, with audience, type and expiry all required (RFC 8725). */
final class TicketFormat {

    private static final AlgorithmConstraints HS256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private final TokenKind kind;
    private final TicketKeyRing keys;

    TicketFormat(TokenKind kind, TicketKeyRing keys) {
        this.kind = kind;
        this.keys = keys;
    }

    String sign(JwtClaims claims, Instant issuedAt, Instant expiresAt) {
        claims.setAudience(kind.audience());
        claims.setIssuedAt(NumericDate.fromMilliseconds(issuedAt.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(expiresAt.toEpochMilli()));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", kind.type());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKeyIdHeaderValue(keys.activeKeyId());
        jws.setKey(keys.activeKey());
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("ticket cannot be signed", impossible);
        }
    }

    /** What a valid ticket of this kind says, as {@code reader} understands it; empty for any other text. */
    <T> Optional<T> read(String ticket, Instant now, ClaimsReader<T> reader) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setExpectedType(true, kind.type())
                .setExpectedAudience(true, kind.audience())
                .setJwsAlgorithmConstraints(HS256)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(TokenKind.LONGEST_LEAD_SECONDS, TokenKind.ANY_AGE_SECONDS)
                .setRequireJwtId()
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .setVerificationKeyResolver((jws, nested) -> keys.key(jws.getKeyIdHeaderValue())
                        .orElseThrow(() -> new UnresolvableKeyException("unknown key id")))
                .build();
        try {
            return Optional.of(reader.read(consumer.processToClaims(ticket)));
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    /** Makes a ticket of its claims. */
    interface ClaimsReader<T> {
        T read(JwtClaims claims) throws MalformedClaimException;
    }
}
