package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.secret.SealedSecret;
import java.util.Objects;
import java.util.UUID;

/**
 * The trainee's newest device as far as this service has heard.
 *
 * @param generation the number of its activation
 * @param drift what was learned of its clock, in steps
 */
public record Device(UUID deviceId, long generation, SealedSecret sealedSecret, int drift) {

    public Device {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(sealedSecret, "sealedSecret");
    }
}
