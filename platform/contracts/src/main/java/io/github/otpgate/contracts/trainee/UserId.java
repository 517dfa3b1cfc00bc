package io.github.otpgate.contracts.trainee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A trainee's id at one institution's LMS ({@code USRID}). Means nothing outside that institution. */
public record UserId(@JsonValue String value) {

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "1 to 64 letters, digits, dots, hyphens or underscores";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException if the value is not {@link #EXPECTED} */
    @JsonCreator
    public UserId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("userId: expected " + EXPECTED);
        }
    }

    /** The id, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<UserId> parse(String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new UserId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
