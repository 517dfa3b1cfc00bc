package io.github.otpgate.contracts.trainee;

import java.util.regex.Pattern;

/**
 * What comes along when text is copied and nobody sees: white space, format characters such as the directional marks that iOS puts
 * around phone numbers, variation selectors and fillers (Unicode's White_Space, Cf and Default_Ignorable_Code_Point).
 */
public final class UnseenCharacters {

    /** For a character class of a regular expression. */
    static final String MEMBERS = "\\p{IsWhite_Space}\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5"
            + "\\u180B-\\u180F\\u2065\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}";

    private static final Pattern UNSEEN = Pattern.compile("[" + MEMBERS + "]+");
    private static final Pattern SEEN = Pattern.compile("[^" + MEMBERS + "]");

    private UnseenCharacters() {}

    /** The text without them. Linear in its length. */
    public static String removedFrom(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** Whether there is nothing else in the text; nothing at all is blank, too. */
    public static boolean isBlank(String text) {
        return text == null || !SEEN.matcher(text).find();
    }
}
