package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.DeviceTokens;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.DeviceSigner;
import io.github.otpgate.registration.domain.TokenUse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
     * Whose token this is. That it is used for this call is committed before the device is told to anybody, so that one token never
     * does two things. Sent again for the same call it is valid again, as a browser or a proxy may do whose answer got lost: what
     * the call does must bear that.
     *
     * @param call method and path
     */
    public Uni<TokenUse> use(String token, String call) {
        return DeviceTokens.claimedDevice(token)
                .map(deviceId -> outbox.inTransaction(() -> use(token, call, deviceId)))
                .orElseGet(UseDeviceToken::refused);
    }

    private Uni<TokenUse> use(String token, String call, UUID deviceId) {
        return registrations.findSigner(deviceId).flatMap(signer -> signer.map(device -> use(token, call, device))
                .orElseGet(() -> Uni.createFrom().item(new TokenUse.UnknownDevice(deviceId))));
    }

    private Uni<TokenUse> use(String token, String call, DeviceSigner device) {
        return DeviceTokens.read(token, device.deviceId(), device.publicKey(), clock.instant())
                .map(valid -> usedTokens
                        .use(valid, call)
                        .<TokenUse>map(sameCall -> sameCall
                                ? new TokenUse.Valid(
                                        device.deviceId(), device.traineeKey(), device.registrar(), valid.tokenId())
                                : new TokenUse.Refused()))
                .orElseGet(UseDeviceToken::refused);
    }

    private static Uni<TokenUse> refused() {
        return Uni.createFrom().item(new TokenUse.Refused());
    }
}
