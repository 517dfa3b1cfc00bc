package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A device that waits for its first code. None of its codes is judged before that.
 *
 * @param replace whether the trainee agreed to its taking the place of a registered device
 */
public record PendingDevice(
        UUID deviceId,
        UUID ticketId,
        TraineeKey traineeKey,
        DeviceProfile profile,
        boolean replace,
        SealedSecret secret,
        Instant requestedAt) {

    public PendingDevice {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(requestedAt, "requestedAt");
    }

    /** What the trainee will know the device by from its activation on. */
    public RegisteredDevice registered(Instant at) {
        return new RegisteredDevice(deviceId, ticketId, profile, at);
    }
}
