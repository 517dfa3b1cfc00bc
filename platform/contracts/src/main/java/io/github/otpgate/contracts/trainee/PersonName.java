package io.github.otpgate.contracts.trainee;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trainee's name in the one form that makes equal names equal: letters, marks, digits and symbols in Unicode NFKC without letter
 * case, so that white space, punctuation, middle dots, full-width Latin and decomposed syllables make no difference (ADR 25). It
 * lives only until a {@link TraineeKey} is derived from it, and never shows itself.
 */
public final class PersonName {

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "1 to 100 characters without control characters";

    /** Characters of the normalised name. */
    private static final int LONGEST = 100;
    /** UTF-16 units of what was sent: a hundred syllables decompose into three hundred. */
    private static final int LONGEST_UNREAD = 512;

    /**
     * Punctuation, marks that stand alone, and letters and symbols that people type for a middle dot or an apostrophe: names are
     * copied with and without, in many shapes.
     */
    private static final String PUNCTUATION_MEMBERS =
            "\\p{P}\\p{Sk}\\u2219\\u22C5\\u318D\\u119E\\uA78F\\u02B9-\\u02BF\\uA78B\\uA78C";

    private static final Pattern PUNCTUATION = Pattern.compile("[" + PUNCTUATION_MEMBERS + "]+");
    private static final Pattern LETTER = Pattern.compile("[^" + UnseenCharacters.MEMBERS + PUNCTUATION_MEMBERS + "]");

    /**
     * Unassigned characters change their meaning when a newer Java knows them, ideographs do not: whichever extension of Unicode they
     * came with, they have no case and nothing to decompose.
     */
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\uFFFD" + "[\\p{Cn}&&[^\\u4E00-\\u9FFF\\x{20000}-\\x{2FFFD}\\x{30000}-\\x{3FFFD}]]]");

    private final String normalised;

    private PersonName(String normalised) {
        this.normalised = normalised;
    }

    /** Whether nothing is left of the value that could be a name. */
    public static boolean isBlank(String value) {
        return value == null || !LETTER.matcher(value).find();
    }

    /** The normalised name, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<PersonName> parse(String value) {
        if (value == null || value.length() > LONGEST_UNREAD) {
            return Optional.empty();
        }
        String letters = letters(value);
        if (UNFIT.matcher(letters).find()) {
            return Optional.empty();
        }
        String name = letters(composed(folded(letters)));
        return name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST
                ? Optional.empty()
                : Optional.of(new PersonName(name));
    }

    private static String letters(String text) {
        return PUNCTUATION.matcher(UnseenCharacters.removedFrom(text)).replaceAll("");
    }

    /** Letter by letter where case knows a context (a sigma is a sigma wherever it stands); there and back, as a sharp s is two. */
    private static String folded(String text) {
        return lowerCase(
                lowerCase(Normalizer.normalize(text, Normalizer.Form.NFKD)).toUpperCase(Locale.ROOT));
    }

    private static String lowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
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
