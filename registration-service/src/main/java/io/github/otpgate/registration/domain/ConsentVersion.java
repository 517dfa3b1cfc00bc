package io.github.otpgate.registration.domain;

/**
 * Which consent text a trainee agreed to.
 *
 * @param value the day from which the text is in force; {@link #EXPECTED}
 */
public record ConsentVersion(String value) {

    /** A regular expression for {@code value}. */
    public static final String TEXT = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** What a well-formed version looks like, for error messages. */
    public static final String EXPECTED = "a version such as 2026-11-01";

    public ConsentVersion {
        if (!value.matches(TEXT)) {
            throw new IllegalArgumentException("consent version: expected " + EXPECTED);
        }
    }
}
