package io.github.otpgate.contracts.token;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Lets a page of one origin ask for verifications of one trainee, by one institution, for one purpose.
 *
 * @param userId the trainee's id at the institution's LMS
 * @param origin the page's origin, as browsers send it (RFC 6454)
 */
public record PageTicket(
        UUID ticketId,
        TraineeKey traineeKey,
        InstitutionId institution,
        UserId userId,
        Purpose purpose,
        String origin,
        Instant expiresAt) {

    public PageTicket {
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
