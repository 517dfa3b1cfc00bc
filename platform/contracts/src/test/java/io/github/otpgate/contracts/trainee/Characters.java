package io.github.otpgate.contracts.trainee;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whole families of Unicode, so that no member of one is forgotten. */
final class Characters {

    private static final String MORE_UNSEEN = "\t\n\u000B\f\r\u0085\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    private Characters() {}

    /** Every assigned character of this {@link Character#getType type}. */
    static List<String> ofType(int type) {
        return where(codePoint -> Character.getType(codePoint) == type);
    }

    /** White space, format characters, variation selectors and fillers. */
    static List<String> unseen() {
        return where(codePoint -> Character.getType(codePoint) == Character.FORMAT
                || Character.isSpaceChar(codePoint)
                || MORE_UNSEEN.indexOf(codePoint) >= 0
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** Every letter that somebody's name could have, of every script. */
    static List<String> letters() {
        return where(codePoint -> Character.isLetter(codePoint) && !PersonName.isBlank(Character.toString(codePoint)));
    }

    /** Those for which the rule does not hold, by name. */
    static List<String> failing(List<String> characters, Predicate<String> rule) {
        return characters.stream().filter(rule.negate()).map(Characters::nameOf).toList();
    }

    private static String nameOf(String character) {
        int codePoint = character.codePointAt(0);
        return "U+%04X %s".formatted(codePoint, Character.getName(codePoint));
    }

    private static List<String> where(IntPredicate wanted) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(wanted)
                .mapToObj(Character::toString)
                .toList();
    }
}
