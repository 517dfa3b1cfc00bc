package io.github.otpgate.verification.api.v2;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.v2.PersonFields;
import io.github.otpgate.edge.v2.V2Form;
import io.github.otpgate.verification.api.Circumstances;
import io.github.otpgate.verification.api.ClientAddress;
import io.github.otpgate.verification.api.FieldForm;
import io.github.otpgate.verification.api.Moment;
import java.util.Optional;

/** The fields of {@code otp_accredit}, and what is wrong with them in the wire's order. Unknown fields are ignored. */
final class AccreditForm {

    static final String NAME = "USER_NM";
    static final String PHONE = "USER_TEL";
    static final String CODE = "OTPNO";
    static final String INSTITUTION = "AGTID";
    static final String USER_ID = "USRID";
    static final String SESSION_ID = "SESSIONID";
    static final String ADDRESS = "EXIP";
    static final String COURSE = "COURSE_AGENT_PK";
    static final String CLASS = "CLASS_AGENT_PK";
    static final String EVAL_CODE = "EVAL_CD";
    static final String EVAL_TYPE = "EVAL_TYPE";
    static final String CLASS_TIME = "CLASS_TME";
    static final String TIME = "USRDT";
    static final String TIME_AGAIN = "UT";

    private static final String[] PERSON = {NAME, PHONE};
    private static final String[] OTHERS = {
        CODE,
        INSTITUTION,
        USER_ID,
        SESSION_ID,
        ADDRESS,
        COURSE,
        CLASS,
        EVAL_CODE,
        EVAL_TYPE,
        CLASS_TIME,
        TIME,
        TIME_AGAIN
    };

    private final V2Form form;

    AccreditForm(V2Form form) {
        this.form = form;
    }

    /** What stands in {@code SESSIONID}: a page ticket, an LMS session, or nothing. */
    String sessionId() {
        return form.text(SESSION_ID);
    }

    boolean isFor(InstitutionId institution) {
        return institution.value().equals(form.text(INSTITUTION));
    }

    /** The first fault of the fields by themselves, whoever sent them. */
    Optional<ResultCode> fault() {
        Optional<ResultCode> unnamed = PersonFields.fault(form, NAME, PHONE);
        if (unnamed.isPresent()) {
            return unnamed;
        }
        if (form.blank(CODE)) {
            return Optional.of(ResultCode.CODE_BLANK);
        }
        if (Code.parse(form.text(CODE)).isEmpty()) {
            return Optional.of(ResultCode.CODE_NOT_SIX_DIGITS);
        }
        return form.unambiguous(PERSON) && form.sound(OTHERS) && wellFormed()
                ? Optional.empty()
                : Optional.of(ResultCode.BAD_CALL);
    }

    private boolean wellFormed() {
        return PersonName.parse(form.text(NAME)).isPresent()
                && PhoneNumber.parse(form.text(PHONE)).isPresent()
                && fits(EVAL_CODE, FieldForm.EVAL_CODE)
                && fits(CLASS_TIME, FieldForm.CLASS_TIME)
                && fits(COURSE, FieldForm.COURSE)
                && fits(CLASS, FieldForm.COURSE)
                && fits(EVAL_TYPE, FieldForm.EVAL_TYPE)
                && blankOrFits(USER_ID, FieldForm.USER_ID)
                && blankOrFits(ADDRESS, FieldForm.ADDRESS)
                && (form.blank(TIME) || Moment.wire(form.text(TIME)).isPresent())
                && (form.blank(TIME_AGAIN) || Moment.wire(form.text(TIME_AGAIN)).isPresent());
    }

    private boolean fits(String field, FieldForm wanted) {
        return wanted.fits(form.text(field));
    }

    private boolean blankOrFits(String field, FieldForm wanted) {
        return form.blank(field) || fits(field, wanted);
    }

    /** For a form without {@link #fault()}, as are all that follow. */
    Code code() {
        return Code.parse(form.text(CODE)).orElseThrow();
    }

    Identity identity() {
        return new Identity.Person(
                PersonName.parse(form.text(NAME)).orElseThrow(),
                PhoneNumber.parse(form.text(PHONE)).orElseThrow());
    }

    Optional<UserId> userId() {
        return UserId.parse(form.text(USER_ID));
    }

    Purpose purpose() {
        return new Purpose(
                form.text(EVAL_CODE),
                form.blank(EVAL_TYPE) ? null : form.text(EVAL_TYPE),
                form.text(CLASS_TIME),
                form.text(COURSE),
                form.text(CLASS));
    }

    /** @param sessionId whether {@code SESSIONID} holds a session, not a ticket */
    Circumstances circumstances(boolean sessionId) {
        return new Circumstances(
                sessionId && !form.blank(SESSION_ID) ? Optional.of(sessionId()) : Optional.empty(),
                ClientAddress.network(form.text(ADDRESS)),
                Moment.wire(form.text(TIME)).or(() -> Moment.wire(form.text(TIME_AGAIN))));
    }
}
