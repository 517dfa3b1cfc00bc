package io.github.otpgate.reset.api;

import io.github.otpgate.reset.domain.IdentityVerification;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** An identity verification as it is kept. */
@RegisterForReflection
record IdentityVerificationView(
        UUID identityVerificationId,
        String provider,
        String transactionId,
        IdentityVerificationBody.Result result,
        Instant verifiedAt) {

    static IdentityVerificationView of(IdentityVerification evidence) {
        return new IdentityVerificationView(
                evidence.id(),
                evidence.reference().provider().value(),
                evidence.reference().transaction().value(),
                evidence.positive() ? IdentityVerificationBody.Result.VERIFIED : IdentityVerificationBody.Result.FAILED,
                evidence.verifiedAt());
    }
}
