package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Objects;

/** What makes an identity verification one of its kind: the institution's provider's transaction. */
public record TransactionReference(InstitutionId institution, ProviderName provider, TransactionId transaction) {

    public TransactionReference {
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(transaction, "transaction");
    }
}
