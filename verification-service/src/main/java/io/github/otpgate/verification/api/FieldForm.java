package io.github.otpgate.verification.api;

import io.github.otpgate.contracts.purpose.EvalCode;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.trainee.UserId;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms of the fields that both APIs have. They are narrow enough for a page ticket to fit into a field of generation 2. */
public enum FieldForm {
    CODE(Code.EXPECTED, text -> Code.parse(text).isPresent()),
    USER_ID(UserId.EXPECTED, text -> UserId.parse(text).isPresent()),
    EVAL_CODE(EvalCode.EXPECTED, text -> EvalCode.ofCode(text).isPresent()),
    EVAL_TYPE("at most 20 characters without control characters", text("[^\\p{Cc}\\p{Cs}\\p{Cn}]{0,20}")),
    CLASS_TIME("1 to 3 digits", text(Purpose.CLASS_TIME_PATTERN)),
    COURSE(
            "1 to 50 printable ASCII characters but quotation marks and backslashes, not beginning or ending with a space",
            text("(?! )[ -~&&[^\"\\\\]]{1,50}(?<! )")),
    SESSION_ID("at most 200 characters without control characters", text("[^\\p{Cc}\\p{Cs}\\p{Cn}]{0,200}")),
    ADDRESS(ClientAddress.EXPECTED, text -> ClientAddress.network(text).isPresent()),
    TIME(Moment.EXPECTED, text -> Moment.iso(text).isPresent()),
    ORIGIN("an origin such as https://lms.example", text("https?://[a-z0-9.-]{1,80}(:[0-9]{1,5})?"));

    private final String expected;
    private final Predicate<String> form;

    FieldForm(String expected, Predicate<String> form) {
        this.expected = expected;
        this.form = form;
    }

    /** What a well-formed value looks like, for error messages. */
    public String expected() {
        return expected;
    }

    public boolean fits(String text) {
        return form.test(text);
    }

    private static Predicate<String> text(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
