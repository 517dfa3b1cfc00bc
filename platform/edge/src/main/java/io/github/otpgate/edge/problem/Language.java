package io.github.otpgate.edge.problem;

/** The languages that people are answered in. */
public enum Language {
    KOREAN,
    ENGLISH;

    /** The language that a header {@code Accept-Language} prefers; Korean if it is absent, unreadable or asks for neither. */
    public static Language of(String acceptLanguage) {
        return acceptLanguage == null ? KOREAN : AcceptedLanguage.of(acceptLanguage);
    }
}
