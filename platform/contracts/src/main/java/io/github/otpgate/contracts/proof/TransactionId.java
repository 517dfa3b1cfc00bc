package io.github.otpgate.contracts.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** An identity provider's number of one identity verification ({@code M_TRNID}). Says nothing about the person. */
public record TransactionId(@JsonValue String value) {

    /** A regular expression for a well-formed value. */
    public static final String TEXT = "[\\x21-\\x7E]{1,64}";

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "1 to 64 printable ASCII characters without spaces";

    private static final Pattern FORM = Pattern.compile(TEXT);

    /** @throws IllegalArgumentException if the value is not {@link #EXPECTED} */
    @JsonCreator
    public TransactionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("transactionId: expected " + EXPECTED);
        }
    }

    /** The id, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<TransactionId> parse(String value) {
        return value != null && FORM.matcher(value).matches()
                ? Optional.of(new TransactionId(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
