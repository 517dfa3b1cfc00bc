package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.registration.domain.DeviceProfile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A device to be registered.
 *
 * @param replace whether the trainee agreed to the replacement of a registered device; absent means not
 */
@RegisterForReflection
record DeviceRequest(
        @NotNull DeviceKind kind,

        @NotNull @Pattern(regexp = DeviceProfile.TEXT, message = DeviceProfile.EXPECTED)
        String os,

        @NotNull @Pattern(regexp = DeviceProfile.TEXT, message = DeviceProfile.EXPECTED)
        String model,

        Boolean replace) {

    DeviceProfile profile() {
        return new DeviceProfile(kind, os, model);
    }

    boolean replaces() {
        return Boolean.TRUE.equals(replace);
    }
}
