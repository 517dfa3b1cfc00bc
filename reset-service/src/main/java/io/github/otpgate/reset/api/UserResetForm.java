package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.edge.v2.V2Form;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.TransactionReference;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The fields of {@code user_reset}, all of them in order. */
record UserResetForm(
        Identity.Person person,
        Optional<UserId> userId,
        boolean positive,
        ProviderResultCode resultCode,
        TransactionId transaction,
        Instant verifiedAt) {

    static final String NAME = "USER_NM";
    static final String PHONE = "USER_TEL";
    static final String INSTITUTION = "AGTID";
    static final String USER_ID = "USRID";
    static final String RESULT = "M_RET";
    static final String RESULT_CODE = "M_RETCD";
    static final String TRANSACTION = "M_TRNID";
    static final String VERIFIED_AT = "M_TRNDT";

    static final String POSITIVE = "T";
    static final String NEGATIVE = "F";

    /** The form, or empty if any of its fields is missing or not as it has to be; {@code USRID} may be missing. */
    static Optional<UserResetForm> parse(V2Form form) {
        Optional<PersonName> name = PersonName.parse(form.text(NAME));
        Optional<PhoneNumber> phone = PhoneNumber.parse(form.text(PHONE));
        Optional<UserId> userId = UserId.parse(form.text(USER_ID));
        String result = form.text(RESULT);
        Optional<ProviderResultCode> resultCode = ProviderResultCode.parse(form.text(RESULT_CODE));
        Optional<TransactionId> transaction = TransactionId.parse(form.text(TRANSACTION));
        Optional<Instant> verifiedAt = ReportedTime.ofWire(form.text(VERIFIED_AT));
        boolean complete = form.unambiguous(NAME, PHONE)
                && form.sound(INSTITUTION, USER_ID, RESULT, RESULT_CODE, TRANSACTION, VERIFIED_AT)
                && name.isPresent()
                && phone.isPresent()
                && (userId.isPresent() || form.blank(USER_ID))
                && (result.equals(POSITIVE) || result.equals(NEGATIVE))
                && resultCode.isPresent()
                && transaction.isPresent()
                && verifiedAt.isPresent();
        return complete
                ? Optional.of(new UserResetForm(
                        new Identity.Person(name.get(), phone.get()),
                        userId,
                        result.equals(POSITIVE),
                        resultCode.get(),
                        transaction.get(),
                        verifiedAt.get()))
                : Optional.empty();
    }

    /** The evidence that the form brings along, as this institution's and its provider's. */
    IdentityVerification toEvidence(InstitutionId institution, ProviderName provider, TraineeKey trainee) {
        return new IdentityVerification(
                UUID.randomUUID(), reference(institution, provider), trainee, resultCode, positive, verifiedAt);
    }

    /** The identity verification that the form speaks of, as this institution's and its provider's. */
    TransactionReference reference(InstitutionId institution, ProviderName provider) {
        return new TransactionReference(institution, provider, transaction);
    }
}
