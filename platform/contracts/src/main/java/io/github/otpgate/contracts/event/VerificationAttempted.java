package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An attempt was answered and recorded.
 *
 * @param api the public API it came through
 * @param counted whether it added to the row of failures
 * @param generation generation of the device; null if none is registered
 * @param stepOffset time steps between the code's step and the server's; null unless a step matched
 * @param state lockout-service's whole state of the trainee after the attempt, from which it can rebuild a lost memory; null if it was not asked
 */
public record VerificationAttempted(
        @JsonProperty("eventId") UUID eventId,
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("verificationId") UUID verificationId,
        @JsonProperty("institution") InstitutionId institution,
        @JsonProperty("userId") UserId userId,
        @JsonProperty("api") Api api,
        @JsonProperty("purpose") Purpose purpose,
        @JsonProperty("outcome") Outcome outcome,
        @JsonProperty("counted") boolean counted,
        @JsonProperty("generation") Long generation,
        @JsonProperty("stepOffset") Integer stepOffset,
        @JsonProperty("state") LockoutState state,
        @JsonProperty("occurredAt") Instant occurredAt)
        implements TraineeEvent {

    public VerificationAttempted {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(verificationId, "verificationId");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** The public API that an attempt came through. */
    public enum Api {
        V2,
        V3
    }

    /** What the caller was told. */
    public enum Outcome {
        ACCEPTED,
        MISMATCH,
        REPLAYED,
        LOCKED,
        THROTTLED,
        NOT_REGISTERED
    }
}
