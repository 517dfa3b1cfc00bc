package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.reset.domain.TransactionReference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Lift this trainee's restriction.
 *
 * @param provider who verified the trainee's identity
 * @param transactionId the provider's number of it, as reported before
 * @param institution whose report it is; needed of support staff, others have only their own
 */
@RegisterForReflection
record ResetBody(
        @NotNull @Valid TraineeBody trainee,

        @NotNull @Pattern(regexp = ProviderName.TEXT, message = ProviderName.EXPECTED)
        String provider,

        @NotNull @Pattern(regexp = TransactionId.TEXT, message = TransactionId.EXPECTED)
        String transactionId,

        @Pattern(regexp = "[A-Za-z0-9]{1,40}", message = InstitutionId.EXPECTED)
        String institution) {

    /** The proof, as this institution's. */
    TransactionReference proof(InstitutionId reporter) {
        return new TransactionReference(reporter, new ProviderName(provider), new TransactionId(transactionId));
    }

    /** Never the trainee. */
    @Override
    public String toString() {
        return "ResetBody[hidden]";
    }
}
