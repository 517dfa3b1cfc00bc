package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The device whose codes count now.
 *
 * @param ticketId the enrolment ticket that it was registered by
 * @param institution whose ticket that was
 * @param registeredAt when it was activated
 */
public record RegisteredDevice(
        UUID deviceId, UUID ticketId, InstitutionId institution, DeviceProfile profile, Instant registeredAt) {

    public RegisteredDevice {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(registeredAt, "registeredAt");
    }
}
