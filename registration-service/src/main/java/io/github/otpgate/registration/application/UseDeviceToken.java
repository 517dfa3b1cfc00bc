package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.DeviceTokens;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.DeviceSigner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A device proves by a token of its own making that it is the one who calls. */
@ApplicationScoped
public class UseDeviceToken {

    private final Outbox outbox;
    private final Registrations registrations;
    private final UsedDeviceTokens usedTokens;
    private final Clock clock;

    @Inject
    UseDeviceToken(Outbox outbox, Registrations registrations, UsedDeviceTokens usedTokens, Clock clock) {
        this.outbox = outbox;
        this.registrations = registrations;
        this.usedTokens = usedTokens;
        this.clock = clock;
    }

    /**
     * The device whose valid token this is; empty for any other text, and for a token that was used before. The use is committed
     * before the device is told to anybody, so that no work is ever done twice on one token, whatever becomes of the work.
     */
    public Uni<Optional<DeviceSigner>> use(String token) {
        return DeviceTokens.claimedDevice(token)
                .map(deviceId -> outbox.inTransaction(() -> use(token, deviceId)))
                .orElseGet(UseDeviceToken::nobody);
    }

    private Uni<Optional<DeviceSigner>> use(String token, UUID deviceId) {
        return registrations.findSigner(deviceId).flatMap(signer -> signer.map(device -> use(token, device))
                .orElseGet(UseDeviceToken::nobody));
    }

    private Uni<Optional<DeviceSigner>> use(String token, DeviceSigner device) {
        return DeviceTokens.read(token, device.deviceId(), device.publicKey(), clock.instant())
                .map(valid ->
                        usedTokens.use(valid).map(first -> Optional.of(device).filter(it -> first)))
                .orElseGet(UseDeviceToken::nobody);
    }

    private static Uni<Optional<DeviceSigner>> nobody() {
        return Uni.createFrom().item(Optional.empty());
    }
}
