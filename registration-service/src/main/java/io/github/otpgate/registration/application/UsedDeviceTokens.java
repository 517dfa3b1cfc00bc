package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.DeviceToken;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Which device tokens were used. Every method takes part in the caller's transaction and fails outside one. */
public interface UsedDeviceTokens {

    /** Uses the token up: false if it was used before. Of several at once exactly one is told true. */
    Uni<Boolean> use(DeviceToken token);

    /** Forgets the tokens that nobody could use any more before this time. */
    Uni<Void> purge(Instant usableBefore);
}
