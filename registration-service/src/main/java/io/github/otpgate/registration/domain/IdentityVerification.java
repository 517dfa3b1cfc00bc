package io.github.otpgate.registration.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * An institution's report that an identity provider verified a trainee.
 *
 * @param transactionId the provider's own number of the verification
 * @param resultCode the provider's own word for its result
 */
public record IdentityVerification(String provider, String transactionId, String resultCode, Instant verifiedAt) {

    public IdentityVerification {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(transactionId, "transactionId");
        Objects.requireNonNull(resultCode, "resultCode");
        Objects.requireNonNull(verifiedAt, "verifiedAt");
    }
}
