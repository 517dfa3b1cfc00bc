package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import java.time.Instant;
import java.util.Objects;

/**
 * An institution's report that an identity provider verified a trainee. Whether it proves anything, and to whom it belongs, is for
 * reset-service to say, which owns them all.
 *
 * @param transactionId the provider's own number of the verification
 * @param resultCode the provider's own word for its result
 */
public record IdentityVerification(
        ProviderName provider, TransactionId transactionId, ProviderResultCode resultCode, Instant verifiedAt) {

    public IdentityVerification {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(transactionId, "transactionId");
        Objects.requireNonNull(resultCode, "resultCode");
        Objects.requireNonNull(verifiedAt, "verifiedAt");
    }
}
