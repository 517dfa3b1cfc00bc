package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.secret.DevicePublicKey;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;
import java.util.UUID;

/**
 * A device, registered now or formerly, that can speak for itself.
 *
 * @param publicKey the key that what it says can be checked by
 */
public record DeviceSigner(UUID deviceId, TraineeKey traineeKey, DevicePublicKey publicKey) {

    public DeviceSigner {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(publicKey, "publicKey");
    }
}
