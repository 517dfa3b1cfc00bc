package io.github.otpgate.contracts.trainee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trainee's pseudonym, the only thing that the services know a trainee by: {@code <scheme version>.<base64url HMAC-SHA256>}.
 * Safe in tables, events and logs; nobody without the pepper can find the person behind it.
 */
public record TraineeKey(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}\\.[A-Za-z0-9_-]{43}");

    /** Nobody's: of a scheme that no key is derived by. For asking after what there is not. */
    public static final TraineeKey NOBODY = nobody(0);

    /** @throws IllegalArgumentException if the value is not a trainee key */
    @JsonCreator
    public TraineeKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("traineeKey: expected <version>.<43 characters of base64url>");
        }
    }

    /** As {@link #NOBODY}: another one for each number, so that none waits for another. */
    public static TraineeKey nobody(long number) {
        String digits = Long.toUnsignedString(number, Character.MAX_RADIX);
        return new TraineeKey("999." + "A".repeat(43 - digits.length()) + digits);
    }

    /** The key, or empty if the value is not one. */
    public static Optional<TraineeKey> parse(String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new TraineeKey(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
