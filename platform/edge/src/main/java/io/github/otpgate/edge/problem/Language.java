package io.github.otpgate.edge.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that people are answered in. */
public enum Language {
    KOREAN(Locale.KOREAN),
    ENGLISH(Locale.ENGLISH);

    private static final List<Locale> LOCALES = List.of(Locale.KOREAN, Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that a header {@code Accept-Language} prefers; Korean if it is absent, unreadable or asks for neither. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return KOREAN;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), LOCALES);
            return Locale.ENGLISH.equals(best) ? ENGLISH : KOREAN;
        } catch (IllegalArgumentException unreadable) {
            return KOREAN;
        }
    }
}
