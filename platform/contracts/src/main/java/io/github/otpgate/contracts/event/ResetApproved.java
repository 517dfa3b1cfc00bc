package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An identity verification was good enough to lift a lock.
 *
 * @param lockVersion the one lock that may be lifted; a later lock stays
 */
public record ResetApproved(
        @JsonProperty("eventId") UUID eventId,
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("resetId") UUID resetId,
        @JsonProperty("lockVersion") long lockVersion,
        @JsonProperty("institution") InstitutionId institution,
        @JsonProperty("occurredAt") Instant occurredAt)
        implements TraineeEvent {

    public ResetApproved {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(resetId, "resetId");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (lockVersion < 1) {
            throw new IllegalArgumentException("lockVersion: expected 1 or more");
        }
    }
}
