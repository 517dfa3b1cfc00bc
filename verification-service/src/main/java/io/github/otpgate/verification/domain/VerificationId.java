package io.github.otpgate.verification.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The id of a recorded attempt: a UUID of version 7 (RFC 9562 section 5.7). It holds the attempt's time, so that the id alone
 * leads to the month's partition, and ids sort as the attempts happened.
 */
public record VerificationId(UUID value) {

    private static final int VERSION = 7;
    private static final int VARIANT = 2;
    private static final int RANDOM_BITS = 12;
    private static final long RANDOM_A = (1L << RANDOM_BITS) - 1;
    private static final int TIME_SHIFT = 16;

    /** @throws IllegalArgumentException if the UUID is not of version 7 */
    public VerificationId {
        if (value.version() != VERSION || value.variant() != VARIANT) {
            throw new IllegalArgumentException("verificationId: expected a UUID of version 7");
        }
    }

    /**
     * A new id.
     *
     * @param time when the attempt was judged; kept to the millisecond
     * @param random where the id's other bits come from
     */
    public static VerificationId of(Instant time, UUID random) {
        long high = time.toEpochMilli() << TIME_SHIFT
                | (long) VERSION << RANDOM_BITS
                | random.getMostSignificantBits() & RANDOM_A;
        return new VerificationId(new UUID(high, random.getLeastSignificantBits()));
    }

    /** The id in this text, or empty if there is none. */
    public static Optional<VerificationId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            // UUID.fromString is lenient about leading zeros; an id has one spelling.
            return value.toString().equalsIgnoreCase(text) ? Optional.of(new VerificationId(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** When the attempt was judged, to the millisecond. */
    public Instant time() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> TIME_SHIFT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
