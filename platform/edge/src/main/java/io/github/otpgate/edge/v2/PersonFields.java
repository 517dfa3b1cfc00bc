package io.github.otpgate.edge.v2;

import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.wire.ResultCode;
import java.util.Optional;

/** Name and number of a form: pages let trainees type them, so that a number is told as the number, not as a bad call. */
public final class PersonFields {

    private PersonFields() {}

    /**
     * {@code AP002} for a blank name, else {@code AP003} for a number that is blank or cannot be read, else nothing. Bytes that are no
     * text are the page's fault, not the trainee's, and left to {@link V2Form#unambiguous}.
     */
    public static Optional<ResultCode> fault(V2Form form, String name, String phone) {
        if (form.blank(name) || !form.text(name).isEmpty() && PersonName.isBlank(form.text(name))) {
            return Optional.of(ResultCode.NAME_BLANK);
        }
        boolean unreadable = !form.text(phone).isEmpty()
                && PhoneNumber.parse(form.text(phone)).isEmpty();
        return form.blank(phone) || unreadable ? Optional.of(ResultCode.PHONE_BLANK) : Optional.empty();
    }
}
