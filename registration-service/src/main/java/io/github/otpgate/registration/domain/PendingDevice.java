package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A device that waits for its first code. None of its codes is judged before that.
 *
 * @param institution whose ticket it is
 */
public record PendingDevice(
        UUID deviceId,
        UUID ticketId,
        TraineeKey traineeKey,
        InstitutionId institution,
        RegistrationRequest request,
        SealedSecret secret,
        Instant requestedAt) {

    public PendingDevice {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(requestedAt, "requestedAt");
    }

    /** What the trainee recognises it by. */
    public DeviceProfile profile() {
        return request.profile();
    }

    /** Whether the trainee agreed to its taking the place of a registered device. */
    public boolean replace() {
        return request.replace();
    }
}
