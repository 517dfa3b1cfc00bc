package io.github.otpgate.registration.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The device whose codes count now.
 *
 * @param ticketId the enrolment ticket that it was registered by
 * @param registeredAt when it was activated
 */
public record RegisteredDevice(UUID deviceId, UUID ticketId, DeviceProfile profile, Instant registeredAt) {

    public RegisteredDevice {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(registeredAt, "registeredAt");
    }
}
