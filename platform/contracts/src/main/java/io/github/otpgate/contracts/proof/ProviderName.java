package io.github.otpgate.contracts.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who verifies identities, such as {@code NICE}, as an institution names it. */
public record ProviderName(@JsonValue String value) {

    /** A regular expression for a well-formed value. */
    public static final String TEXT = "[A-Za-z0-9._-]{1,40}";

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "1 to 40 letters, digits, dots, hyphens or underscores";

    private static final Pattern FORM = Pattern.compile(TEXT);

    /** @throws IllegalArgumentException if the value is not {@link #EXPECTED} */
    @JsonCreator
    public ProviderName {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("provider: expected " + EXPECTED);
        }
    }

    /** The name, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<ProviderName> parse(String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new ProviderName(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
