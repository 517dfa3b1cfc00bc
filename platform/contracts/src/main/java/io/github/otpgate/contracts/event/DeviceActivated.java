package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A device is the trainee's newest one from now on. Only the highest generation counts, whatever the order of arrival.
 *
 * @param generation grows by one with each activation or removal of this trainee's devices
 * @param sealedSecret the device's secret, sealed for the holders of the key ring
 * @param institution whose enrolment ticket the registration stands on
 */
public record DeviceActivated(
        @JsonProperty("eventId") UUID eventId,
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("deviceId") UUID deviceId,
        @JsonProperty("generation") long generation,
        @JsonProperty("kind") DeviceKind kind,
        @JsonProperty("sealedSecret") SealedSecret sealedSecret,
        @JsonProperty("institution") InstitutionId institution,
        @JsonProperty("occurredAt") Instant occurredAt)
        implements TraineeEvent {

    public DeviceActivated {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sealedSecret, "sealedSecret");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Generations.require(generation);
    }
}
