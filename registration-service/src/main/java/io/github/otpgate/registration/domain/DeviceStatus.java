package io.github.otpgate.registration.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What has become of a device since its activation.
 *
 * @param registeredAt when it was activated
 * @param endedAt when its codes ceased to count; empty as long as they do
 * @param successor the trainee's device now, if this one was replaced and there still is one
 */
public record DeviceStatus(
        UUID deviceId,
        State state,
        Instant registeredAt,
        Optional<Instant> endedAt,
        Optional<RegisteredDevice> successor) {

    public DeviceStatus {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(registeredAt, "registeredAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(successor, "successor");
        if (endedAt.isPresent() == (state == State.CURRENT)) {
            throw new IllegalArgumentException("endedAt: expected for ended devices only");
        }
        if (successor.isPresent() && state != State.REPLACED) {
            throw new IllegalArgumentException("successor: expected for replaced devices only");
        }
    }

    /** Whether and how it ended. */
    public enum State {
        /** The trainee's registered device. */
        CURRENT,
        /** Another device took its place. */
        REPLACED,
        /** The trainee dropped the registration. */
        REMOVED
    }
}
