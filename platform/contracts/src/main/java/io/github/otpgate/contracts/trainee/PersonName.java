package io.github.otpgate.contracts.trainee;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trainee's name in the one form that makes equal names equal: Unicode NFC without any white space. It lives only until a
 * {@link TraineeKey} is derived from it, and never shows itself.
 */
public final class PersonName {

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "1 to 100 characters without control characters";

    private static final int LONGEST = 100;
    /** Zero-width and other format characters, and the Hangul fillers, are as invisible as spaces, and come along when copied. */
    private static final Pattern WHITE_SPACE =
            Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}\\u115F\\u1160\\u3164\\uFFA0]+");

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\uFFFD]");

    private final String normalised;

    private PersonName(String normalised) {
        this.normalised = normalised;
    }

    /** Whether nothing is left of the value once white space is removed. */
    public static boolean isBlank(String value) {
        return value == null || WHITE_SPACE.matcher(value).replaceAll("").isEmpty();
    }

    /** The normalised name, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<PersonName> parse(String value) {
        if (value == null || value.length() > LONGEST) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(WHITE_SPACE.matcher(value).replaceAll(""), Normalizer.Form.NFC);
        return name.isEmpty() || UNFIT.matcher(name).find() ? Optional.empty() : Optional.of(new PersonName(name));
    }

    String normalised() {
        return normalised;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName name && name.normalised.equals(normalised);
    }

    @Override
    public int hashCode() {
        return normalised.hashCode();
    }

    /** Never the name itself. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
