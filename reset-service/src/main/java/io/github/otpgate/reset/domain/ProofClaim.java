package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.proof.ProofPurpose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * What an identity verification serves another service for, beside the lock that it may lift here.
 *
 * @param ticketId what the service made of it: the enrolment ticket of the first claim
 * @param claimedAt to the second, as tickets tell their times
 */
public record ProofClaim(UUID identityVerificationId, ProofPurpose purpose, UUID ticketId, Instant claimedAt) {

    public ProofClaim {
        Objects.requireNonNull(identityVerificationId, "identityVerificationId");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(ticketId, "ticketId");
        claimedAt = claimedAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
