package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.proof.VerificationTime;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.registration.domain.IdentityVerification;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * What the institution's identity provider said.
 *
 * @param verifiedAt ISO 8601 with an offset
 */
@RegisterForReflection
record IdentityVerificationBody(
        @NotNull @Pattern(regexp = ProviderName.TEXT, message = ProviderName.EXPECTED)
        String provider,

        @NotNull @Pattern(regexp = TransactionId.TEXT, message = TransactionId.EXPECTED)
        String transactionId,

        @NotNull @Pattern(regexp = ProviderResultCode.TEXT, message = ProviderResultCode.EXPECTED)
        String resultCode,

        @NotNull Instant verifiedAt) {

    IdentityVerification toDomain() {
        if (!VerificationTime.plausible(verifiedAt)) {
            throw new ProblemException(
                    Problem.invalidRequest("identityVerification.verifiedAt", VerificationTime.EXPECTED));
        }
        return new IdentityVerification(
                new ProviderName(provider),
                new TransactionId(transactionId),
                new ProviderResultCode(resultCode),
                verifiedAt);
    }
}
