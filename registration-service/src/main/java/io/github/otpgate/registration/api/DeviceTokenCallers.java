package io.github.otpgate.registration.api;

import io.github.otpgate.edge.caller.DeviceCall;
import io.github.otpgate.edge.caller.DeviceCaller;
import io.github.otpgate.edge.caller.DeviceCallers;
import io.github.otpgate.edge.caller.UnknownDeviceCaller;
import io.github.otpgate.registration.application.UseDeviceToken;
import io.github.otpgate.registration.domain.TokenUse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets devices call with tokens of their own making. */
@ApplicationScoped
class DeviceTokenCallers implements DeviceCallers {

    private final UseDeviceToken useToken;

    @Inject
    DeviceTokenCallers(UseDeviceToken useToken) {
        this.useToken = useToken;
    }

    @Override
    public Uni<Reading> read(String token, DeviceCall call) {
        return Availability.of(useToken.use(token, call.method() + " " + call.path()))
                .map(DeviceTokenCallers::reading);
    }

    private static Reading reading(TokenUse use) {
        if (use instanceof TokenUse.Valid valid) {
            return new Reading.Known(
                    new DeviceCaller(valid.deviceId(), valid.traineeKey(), valid.registrar(), valid.tokenId()));
        }
        return use instanceof TokenUse.UnknownDevice unknown
                ? new Reading.Unknown(new UnknownDeviceCaller(unknown.deviceId()))
                : new Reading.Invalid();
    }
}
