package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * Evidence: what an institution reported that its identity provider found out about a trainee.
 *
 * @param id ours
 * @param positive whether the institution reports the identity as verified; the provider's code still has to agree
 * @param verifiedAt when the provider did it, as reported, to the millisecond
 */
public record IdentityVerification(
        UUID id,
        TransactionReference reference,
        TraineeKey traineeKey,
        ProviderResultCode resultCode,
        boolean positive,
        Instant verifiedAt) {

    public IdentityVerification {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(resultCode, "resultCode");
        // Rounded down, so that rounding never makes evidence younger than it is.
        verifiedAt = verifiedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether the other report says the same of the same transaction, whatever id it was given; generation 2 knows seconds only. */
    public boolean saysTheSameAs(IdentityVerification other) {
        return reference.equals(other.reference)
                && traineeKey.equals(other.traineeKey)
                && resultCode.equals(other.resultCode)
                && positive == other.positive
                && verifiedAt.truncatedTo(ChronoUnit.SECONDS).equals(other.verifiedAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
