package io.github.otpgate.contracts.token;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a registered device says of itself: that it is the one who calls, now.
 *
 * @param tokenId its {@code jti}, by which the token is known when it comes a second time
 * @param usableUntil from when on the token would be refused anyhow, so that its id need not be remembered
 */
public record DeviceToken(UUID deviceId, String tokenId, Instant usableUntil) {

    public DeviceToken {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(tokenId, "tokenId");
        Objects.requireNonNull(usableUntil, "usableUntil");
    }
}
