package io.github.otpgate.edge.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of our languages a header {@code Accept-Language} prefers (RFC 9110 section 12.5.4), by its beginning alone and in one pass.
 * The platform's own parser sorts what it reads by insertion, and so takes the square of a header's length.
 */
final class AcceptedLanguage {

    /** Far more than any browser sends; what stands behind is not looked at. */
    private static final int LONGEST = 256;

    private static final Pattern RANGE = Pattern.compile(
            "([A-Za-z]{1,8}|\\*)(?:-[A-Za-z0-9]{1,8})*(?: ?; ?[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

    private AcceptedLanguage() {}

    /** The preferred one; the first of several; Korean where none is preferred. */
    static Language of(String header) {
        Language best = Language.KOREAN;
        double bestWeight = 0;
        for (String element : beginning(header).split(",")) {
            Matcher range = RANGE.matcher(element.strip());
            Optional<Language> language = range.matches() ? language(range.group(1)) : Optional.empty();
            if (language.isPresent() && weight(range) > bestWeight) {
                best = language.get();
                bestWeight = weight(range);
            }
        }
        return best;
    }

    /** Whole elements only. */
    private static String beginning(String header) {
        return header.length() <= LONGEST ? header : header.substring(0, Math.max(0, header.lastIndexOf(',', LONGEST)));
    }

    private static Optional<Language> language(String primary) {
        return switch (primary.toLowerCase(Locale.ROOT)) {
            case "ko", "*" -> Optional.of(Language.KOREAN);
            case "en" -> Optional.of(Language.ENGLISH);
            default -> Optional.empty();
        };
    }

    private static double weight(Matcher range) {
        return range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
    }
}
