package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.DeviceToken;
import io.github.otpgate.registration.domain.RemovalOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What device tokens were used for. Every method takes part in the caller's transaction and fails outside one. */
public interface UsedDeviceTokens {

    /**
     * Binds the token to the call: false if it was used for another one. Of several calls at once exactly one is told true.
     *
     * @param call method and path
     */
    Uni<Boolean> use(DeviceToken token, String call);

    /** How the removal that this used token asked for ended; empty as long as it has not. */
    Uni<Optional<RemovalOutcome>> removal(UUID deviceId, String tokenId);

    /** Remembers how the removal that this used token asked for has ended. */
    Uni<Void> endRemoval(UUID deviceId, String tokenId, RemovalOutcome outcome);

    /** Forgets the tokens that nobody could use any more before this time. */
    Uni<Void> purge(Instant usableBefore);
}
