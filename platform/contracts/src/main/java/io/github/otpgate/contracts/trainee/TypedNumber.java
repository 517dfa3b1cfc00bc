package io.github.otpgate.contracts.trainee;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number as people type, copy and paste it, and what is left of it: perhaps a plus, and ASCII digits. */
final class TypedNumber {

    private static final int LONGEST = 100;

    /** Dashes of every shape, and the letters and lines that pass for one on Korean and Japanese keyboards; dots; brackets. */
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\p{Pd}\\p{Pc}\\u2212\\u02D7\\u2043\\u207B\\u2796\\u30FC\\uFF70\\u3161"
                    + "\\u1173\\uFFDA\\u2500\\u2501.\\uFF0E\\u3002\\uFF61\\u00B7\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF65\\u318D\\u119E"
                    + "()\\uFF08\\uFF09]+");

    private static final Pattern PLUS = Pattern.compile("[+\\uFF0B\\uFE62]");
    /** How Korea is called from most of the world. In Korea 00 alone is not dialled; what follows would be no country. */
    private static final String KOREA_FROM_ABROAD = "0082";

    private static final String KOREA = "+82";

    private TypedNumber() {}

    /** The plain number, or empty if there is anything else in the value. Linear in its length. */
    static Optional<String> plain(String value) {
        if (value == null || value.length() > LONGEST) {
            return Optional.empty();
        }
        String dense = SEPARATORS.matcher(UnseenCharacters.removedFrom(value)).replaceAll("");
        StringBuilder plain = new StringBuilder();
        for (int codePoint : dense.codePoints().toArray()) {
            if (isDigit(codePoint)) {
                plain.append(Character.digit(codePoint, 10));
            } else if (plain.isEmpty()
                    && PLUS.matcher(Character.toString(codePoint)).matches()) {
                plain.append('+');
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(calledFromKorea(plain.toString()));
    }

    /** A digit of any script is worth what it is worth: the number pads of some phones have no others. */
    private static boolean isDigit(int codePoint) {
        return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static String calledFromKorea(String plain) {
        return plain.startsWith(KOREA_FROM_ABROAD) ? KOREA + plain.substring(KOREA_FROM_ABROAD.length()) : plain;
    }
}
