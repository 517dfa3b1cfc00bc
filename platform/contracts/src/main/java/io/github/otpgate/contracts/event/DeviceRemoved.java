package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The trainee has no device any more (registration reset), until a later activation.
 *
 * @param deviceId the device that was dropped
 * @param generation the number that the removal itself took: higher than the dropped device's
 * @param institution whose enrolment ticket the removal stands on; where the device itself asked for it, the one that the device
 *     was registered by
 */
public record DeviceRemoved(
        @JsonProperty("eventId") UUID eventId,
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("deviceId") UUID deviceId,
        @JsonProperty("generation") long generation,
        @JsonProperty("institution") InstitutionId institution,
        @JsonProperty("occurredAt") Instant occurredAt)
        implements TraineeEvent {

    public DeviceRemoved {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Generations.require(generation);
    }
}
