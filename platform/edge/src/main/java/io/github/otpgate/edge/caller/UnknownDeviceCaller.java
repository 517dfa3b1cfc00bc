package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Somebody who says to be a device that nobody here knows. Nothing is proven: without the device's key nothing can be. */
public record UnknownDeviceCaller(UUID deviceId) implements Caller {

    public UnknownDeviceCaller {
        Objects.requireNonNull(deviceId, "deviceId");
    }

    @Override
    public Optional<InstitutionId> institution() {
        return Optional.empty();
    }
}
