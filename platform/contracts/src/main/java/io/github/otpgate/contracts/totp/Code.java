package io.github.otpgate.contracts.totp;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a trainee typed: exactly six ASCII digits. Never stored, and never shows itself. */
public final class Code {

    /** Digits of a code. */
    public static final int DIGITS = 6;

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "six ASCII digits";

    private static final Pattern FORM = Pattern.compile("[0-9]{" + DIGITS + "}");

    private final String digits;

    private Code(String digits) {
        this.digits = digits;
    }

    /** The code, or empty if the value is not {@link #EXPECTED}: white space and other scripts' digits are not. */
    public static Optional<Code> parse(String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new Code(value)) : Optional.empty();
    }

    /** The six digits: for computing with, never for a table, an event or a log. */
    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Code code && Totp.same(code.digits, digits);
    }

    @Override
    public int hashCode() {
        return Code.class.hashCode();
    }

    /** Never the code itself. */
    @Override
    public String toString() {
        return "Code[hidden]";
    }
}
