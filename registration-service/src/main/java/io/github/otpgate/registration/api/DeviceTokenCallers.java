package io.github.otpgate.registration.api;

import io.github.otpgate.edge.caller.DeviceCaller;
import io.github.otpgate.edge.caller.DeviceCallers;
import io.github.otpgate.registration.application.UseDeviceToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets devices call with tokens of their own making. */
@ApplicationScoped
class DeviceTokenCallers implements DeviceCallers {

    private final UseDeviceToken useToken;

    @Inject
    DeviceTokenCallers(UseDeviceToken useToken) {
        this.useToken = useToken;
    }

    @Override
    public Uni<Optional<DeviceCaller>> read(String token) {
        return Availability.of(useToken.use(token)
                .map(signer -> signer.map(device -> new DeviceCaller(device.deviceId(), device.traineeKey()))));
    }
}
