package io.github.otpgate.contracts.token;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Lets one trainee register one device.
 *
 * @param kind the scheme that the trainee key was derived by
 * @param proven whether a fresh identity verification of the trainee stands behind the ticket
 */
public record EnrolmentTicket(
        UUID ticketId,
        TraineeKey traineeKey,
        Identity.Kind kind,
        InstitutionId institution,
        boolean proven,
        Instant expiresAt) {

    public EnrolmentTicket {
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
