package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Who did what, for the record. Holds no personal data.
 *
 * @param institution on whose behalf; empty for support that stands for none
 */
public record JournalEntry(
        Action action,
        Actor actor,
        Optional<InstitutionId> institution,
        TraineeKey traineeKey,
        Optional<UUID> ticketId,
        Optional<UUID> deviceId,
        Instant occurredAt) {

    public JournalEntry {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** What was done. */
    public enum Action {
        TICKET_ISSUED,
        DEVICE_LOOKED_UP,
        DEVICE_REQUESTED,
        DEVICE_REGISTERED,
        DEVICE_REPLACED,
        DEVICE_REMOVED
    }

    /** Who did it. */
    public enum Actor {
        LMS,
        SUPPORT,
        TRAINEE
    }
}
