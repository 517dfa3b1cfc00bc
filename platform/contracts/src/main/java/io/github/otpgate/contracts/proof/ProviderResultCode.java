package io.github.otpgate.contracts.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the identity provider answered ({@code M_RETCD}), in its own codes: NICE's phone verification says {@code 0000}. */
public record ProviderResultCode(@JsonValue String value) {

    /** A regular expression for a well-formed value. */
    public static final String TEXT = "[\\x21-\\x7E]{1,32}";

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "1 to 32 printable ASCII characters without spaces";

    private static final Pattern FORM = Pattern.compile(TEXT);

    /** @throws IllegalArgumentException if the value is not {@link #EXPECTED} */
    @JsonCreator
    public ProviderResultCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("resultCode: expected " + EXPECTED);
        }
    }

    /** The code, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<ProviderResultCode> parse(String value) {
        return value != null && FORM.matcher(value).matches()
                ? Optional.of(new ProviderResultCode(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
