package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** The registered device, for the trainee to recognise. */
@RegisterForReflection
record DeviceAnswer(DeviceKind kind, String os, String model, Instant registeredAt) {

    static DeviceAnswer of(RegisteredDevice device) {
        return new DeviceAnswer(
                device.profile().kind(), device.profile().os(), device.profile().model(), device.registeredAt());
    }
}
