package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.secret.DevicePublicKey;
import java.util.Objects;
import java.util.Optional;

/**
 * What a trainee asks for, and a device says of itself, when a registration begins.
 *
 * @param replace whether the trainee agreed to its taking the place of a registered device
 * @param publicKey the key that the device's tokens can be checked by; a device without one makes none
 * @param consent the text that the trainee agreed to with this very request
 */
public record RegistrationRequest(
        DeviceProfile profile, boolean replace, Optional<DevicePublicKey> publicKey, Optional<ConsentVersion> consent) {

    public RegistrationRequest {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(publicKey, "publicKey");
        Objects.requireNonNull(consent, "consent");
    }
}
