package io.github.otpgate.registration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.otpgate.registration.application.ReadDeviceStatus.Standing;
import io.github.otpgate.registration.domain.DeviceStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * What has become of a device.
 *
 * @param endedAt absent for the registered device
 * @param replacedBy the trainee's device now; absent unless this one was replaced and there still is one
 * @param locked whether the trainee's codes are stopped
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceStatusAnswer(
        UUID deviceId,
        DeviceStatus.State state,
        Instant registeredAt,
        Instant endedAt,
        DeviceAnswer replacedBy,
        boolean locked) {

    static DeviceStatusAnswer of(Standing standing) {
        DeviceStatus device = standing.device();
        return new DeviceStatusAnswer(
                device.deviceId(),
                device.state(),
                device.registeredAt(),
                device.endedAt().orElse(null),
                device.successor().map(DeviceAnswer::of).orElse(null),
                standing.locked());
    }
}
