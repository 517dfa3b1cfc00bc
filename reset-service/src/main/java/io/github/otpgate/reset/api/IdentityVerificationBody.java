package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.TransactionReference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/**
 * What an institution's identity provider found out.
 *
 * @param provider who verified
 * @param transactionId the provider's number of it
 * @param resultCode what the provider answered, in its own codes
 * @param result what the institution makes of it
 * @param verifiedAt when the provider did it
 */
@RegisterForReflection
record IdentityVerificationBody(
        @NotNull @Valid TraineeBody trainee,

        @NotNull @Pattern(regexp = ProviderName.TEXT, message = ProviderName.EXPECTED)
        String provider,

        @NotNull @Pattern(regexp = TransactionId.TEXT, message = TransactionId.EXPECTED)
        String transactionId,

        @NotNull @Pattern(regexp = ProviderResultCode.TEXT, message = ProviderResultCode.EXPECTED)
        String resultCode,

        @NotNull Result result,
        @NotNull Instant verifiedAt) {

    /** Whether the person is who they say they are. */
    enum Result {
        VERIFIED,
        FAILED
    }

    /** The evidence, under an id of its own. */
    IdentityVerification toEvidence(InstitutionId institution, TraineeKey traineeKey) {
        return new IdentityVerification(
                UUID.randomUUID(),
                new TransactionReference(institution, new ProviderName(provider), new TransactionId(transactionId)),
                traineeKey,
                new ProviderResultCode(resultCode),
                result == Result.VERIFIED,
                verifiedAt);
    }

    /** Never the trainee. */
    @Override
    public String toString() {
        return "IdentityVerificationBody[hidden]";
    }
}
