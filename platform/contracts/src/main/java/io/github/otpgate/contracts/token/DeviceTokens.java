package io.github.otpgate.contracts.token;

import io.github.otpgate.contracts.secret.DevicePublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

/**
 * Reads the tokens that devices make themselves: ES256, signed by the device's own key, whose {@code kid} is the device's id. That
 * each is used only once is for the store of used tokens to see.
 */
public final class DeviceTokens {

    /** How long after its {@code iat} a token may expire. */
    public static final Duration LONGEST_LIFETIME = Duration.ofSeconds(60);

    /** How far the device's clock may be ahead of ours or behind it. */
    public static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final AlgorithmConstraints ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final Pattern TOKEN_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int SKEW_SECONDS = (int) TOLERANCE.toSeconds();
    private static final int LIFETIME_SECONDS = (int) LONGEST_LIFETIME.toSeconds();

    private DeviceTokens() {}

    /** The device that the token says it is of, by whose key it has to be read. Proves nothing. */
    public static Optional<UUID> claimedDevice(String token) {
        try {
            JsonWebSignature unverified = new JsonWebSignature();
            unverified.setCompactSerialization(token);
            String keyId = unverified.getKeyIdHeaderValue();
            return Optional.of(UUID.fromString(keyId))
                    .filter(id -> id.toString().equals(keyId));
        } catch (JoseException | RuntimeException noToken) {
            return Optional.empty();
        }
    }

    /** The token, or empty if the text is not a valid token of this device, with this key, at this time. */
    public static Optional<DeviceToken> read(String token, UUID deviceId, DevicePublicKey key, Instant now) {
        if (!claimedDevice(token).equals(Optional.of(deviceId))) {
            return Optional.empty();
        }
        try {
            return deviceToken(deviceId, consumer(key, now).processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static JwtConsumer consumer(DevicePublicKey key, Instant now) {
        return new JwtConsumerBuilder()
                .setExpectedType(true, TokenKind.DEVICE.type())
                .setExpectedAudience(true, TokenKind.DEVICE.audience())
                .setJwsAlgorithmConstraints(ES256)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                // Both restrictions are widened by the clock skew.
                .setIssuedAtRestrictions(0, LIFETIME_SECONDS)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .setVerificationKey(key.toKey())
                .build();
    }

    private static Optional<DeviceToken> deviceToken(UUID deviceId, JwtClaims claims) throws MalformedClaimException {
        long expiry = claims.getExpirationTime().getValue();
        long lifetime = Math.subtractExact(expiry, claims.getIssuedAt().getValue());
        String tokenId = claims.getJwtId();
        boolean wellFormed = lifetime >= 0
                && lifetime <= LIFETIME_SECONDS
                && tokenId != null
                && TOKEN_ID.matcher(tokenId).matches();
        return wellFormed
                ? Optional.of(new DeviceToken(
                        deviceId, tokenId, Instant.ofEpochSecond(expiry).plus(TOLERANCE)))
                : Optional.empty();
    }
}
