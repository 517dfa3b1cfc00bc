package io.github.otpgate.contracts.trainee;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;

/**
 * A mobile number in E.164 form, read with Korea as the default country, so that dashes, spaces, invisible characters, the shape of
 * the digits and the country code make no difference. It lives only until a {@link TraineeKey} is derived from it, and never shows
 * itself.
 */
public final class PhoneNumber {

    /** What a well-formed value looks like, for error messages. */
    public static final String EXPECTED = "a phone number such as 010-1234-5678 or +82 10-1234-5678";

    private static final String DEFAULT_REGION = "KR";

    private final String e164;

    private PhoneNumber(String e164) {
        this.e164 = e164;
    }

    /** The normalised number, or empty if the value is not {@link #EXPECTED}. */
    public static Optional<PhoneNumber> parse(String value) {
        return TypedNumber.plain(value).flatMap(PhoneNumber::whole);
    }

    /** libphonenumber also reads letters and extensions; none of them comes here. */
    private static Optional<PhoneNumber> whole(String plain) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(plain, DEFAULT_REGION);
            // A number that can be dialled only next door is not whole.
            return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    String e164() {
        return e164;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && number.e164.equals(e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    /** Never the number itself. */
    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}
