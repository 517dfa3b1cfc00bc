package io.github.otpgate.contracts.trainee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A training institution: the API's client. On the wire of generation 1 and 2 its name is {@code AGTID}. */
public record InstitutionId(@JsonValue String value) {

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "1 to 40 letters or digits";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,40}");

    /** @throws IllegalArgumentException if the value is not {@link #EXPECTED} */
    @JsonCreator
    public InstitutionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("institution: expected " + EXPECTED);
        }
    }

    /** The id, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<InstitutionId> parse(String value) {
        return value != null && FORM.matcher(value).matches()
                ? Optional.of(new InstitutionId(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
