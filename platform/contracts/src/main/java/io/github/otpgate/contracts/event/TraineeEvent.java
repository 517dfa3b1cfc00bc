package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.UUID;

/** A fact about one trainee. Its Kafka key is the trainee key; it carries a number that only grows. */
public sealed interface TraineeEvent
        permits DeviceActivated, DeviceRemoved, VerificationAttempted, LockoutChanged, ResetApproved {

    /** The event's own id, the same in every delivery. */
    UUID eventId();

    TraineeKey traineeKey();

    Instant occurredAt();

    /** Wire name, version and topic. */
    @JsonIgnore
    default EventType type() {
        return EventType.of(getClass());
    }
}
