package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A snapshot: the trainee's whole state at lockout-service after a change. Only the highest version counts.
 *
 * @param cause what the state was changed or told again by
 */
public record LockoutChanged(
        @JsonProperty("eventId") UUID eventId,
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("cause") Cause cause,
        @JsonProperty("state") LockoutState state,
        @JsonProperty("occurredAt") Instant occurredAt)
        implements TraineeEvent {

    public LockoutChanged {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** What a snapshot was taken for. */
    public enum Cause {
        ATTEMPT,
        GENERATION,
        RESET,
        REBUILD,
        /** The memory had come back older and was given the newest state that is recorded. */
        REPAIR
    }
}
