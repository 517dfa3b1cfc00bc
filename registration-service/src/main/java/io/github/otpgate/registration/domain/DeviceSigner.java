package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.secret.DevicePublicKey;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;
import java.util.UUID;

/**
 * A device, registered now or formerly, that can speak for itself.
 *
 * @param registrar the institution whose ticket it was registered by
 * @param publicKey the key that what it says can be checked by
 */
public record DeviceSigner(UUID deviceId, TraineeKey traineeKey, InstitutionId registrar, DevicePublicKey publicKey) {

    public DeviceSigner {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(registrar, "registrar");
        Objects.requireNonNull(publicKey, "publicKey");
    }
}
