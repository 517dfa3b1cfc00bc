package io.github.otpgate.contracts.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Request of {@code POST /internal/v1/proofs/claims}: may this trainee's institution have this ticket on this identity
 * verification?
 *
 * @param institution whose identity verification it is
 * @param provider who verified
 * @param transactionId the provider's number of it
 * @param resultCode what the provider answered, in its own codes
 * @param verifiedAt when the provider did it; {@link VerificationTime#plausible}
 * @param ticketId what the claim is remembered by if it is the first: chosen by the caller, never used before
 */
public record ClaimProof(
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("institution") InstitutionId institution,
        @JsonProperty("provider") ProviderName provider,
        @JsonProperty("transactionId") TransactionId transactionId,
        @JsonProperty("resultCode") ProviderResultCode resultCode,
        @JsonProperty("verifiedAt") Instant verifiedAt,
        @JsonProperty("purpose") ProofPurpose purpose,
        @JsonProperty("ticketId") UUID ticketId) {

    public ClaimProof {
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(transactionId, "transactionId");
        Objects.requireNonNull(resultCode, "resultCode");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(ticketId, "ticketId");
        if (verifiedAt == null || !VerificationTime.plausible(verifiedAt)) {
            throw new IllegalArgumentException("verifiedAt: expected " + VerificationTime.EXPECTED);
        }
    }
}
