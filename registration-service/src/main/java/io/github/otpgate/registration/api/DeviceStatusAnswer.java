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
 * @param registeredAt absent for a device that is not known
 * @param endedAt absent for the registered device
 * @param replacedBy the trainee's device now; absent unless this one was replaced and there still is one
 * @param locked whether the trainee's codes are stopped; absent for a device that is not known
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceStatusAnswer(
        UUID deviceId, State state, Instant registeredAt, Instant endedAt, DeviceAnswer replacedBy, Boolean locked) {

    static DeviceStatusAnswer of(Standing standing) {
        DeviceStatus device = standing.device();
        return new DeviceStatusAnswer(
                device.deviceId(),
                State.of(device.state()),
                device.registeredAt(),
                device.endedAt().orElse(null),
                device.successor().map(DeviceAnswer::of).orElse(null),
                standing.locked());
    }

    static DeviceStatusAnswer unknown(UUID deviceId) {
        return new DeviceStatusAnswer(deviceId, State.UNKNOWN, null, null, null, null);
    }

    /** Only {@code REPLACED} and {@code REMOVED} are final. */
    enum State {
        CURRENT,
        REPLACED,
        REMOVED,
        /** Never activated, or ended so long ago that it is forgotten. Nothing was verified. */
        UNKNOWN;

        private static State of(DeviceStatus.State state) {
            return switch (state) {
                case CURRENT -> CURRENT;
                case REPLACED -> REPLACED;
                case REMOVED -> REMOVED;
            };
        }
    }
}
