package io.github.otpgate.contracts.wire;

import java.util.Locale;
import java.util.ResourceBundle;

/** The result codes of HRDK's public OTP interface, generation 2, with the text that pages show to the trainee as it is. */
public enum ResultCode {
    /** The only success; on the wire it is the number 200 with status {@code SUCCESS}. */
    SUCCESS("200"),
    CODE_MISMATCH("AP001"),
    NAME_BLANK("AP002"),
    PHONE_BLANK("AP003"),
    CODE_BLANK("AP004"),
    NOT_REGISTERED("AP005"),
    ALREADY_REGISTERED("AP006"),
    BAD_CALL("AP007"),
    REGISTRATION_FAILED("AP008"),
    LOCKED("AP009"),
    RESET_FAILED("AP010"),
    REGISTRATION_LOCKED("AP011"),
    CODE_NOT_SIX_DIGITS("AP012"),
    WRONG_CONTENT_TYPE("WE001"),
    NOT_POST("WE002"),
    BAD_HEADER("WE003"),
    BAD_NAME_FOR_LOG("WE004"),
    TOO_MANY_REQUESTS("WE005"),
    INTERNAL_FAULT("IE001"),
    CONNECTION_FAULT_1("CE001"),
    CONNECTION_FAULT_2("CE002"),
    CONNECTION_FAULT_3("CE003");

    private static final String BUNDLE = "io.github.otpgate.contracts.wire.ResultTexts";

    private final String code;

    ResultCode(String code) {
        this.code = code;
    }

    /** The code on the wire. */
    public String code() {
        return code;
    }

    /** The text for a trainee: Korean unless the locale is English. */
    public String text(Locale locale) {
        ResourceBundle.Control korean =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return ResourceBundle.getBundle(BUNDLE, locale, ResultCode.class.getClassLoader(), korean)
                .getString(code);
    }

    /** The Korean text. */
    public String text() {
        return text(Locale.KOREAN);
    }
}
