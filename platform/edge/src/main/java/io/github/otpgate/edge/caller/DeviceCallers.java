package io.github.otpgate.edge.caller;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Knows devices by the tokens that they make themselves. The service that keeps the devices' public keys implements it as a bean;
 * the others take no device tokens.
 */
public interface DeviceCallers {

    /**
     * The device whose token this is, the token being used up by that; empty if it is no valid token, or was used before. Fails with
     * {@link io.github.otpgate.edge.problem.UnavailableException} if nobody can tell.
     */
    Uni<Optional<DeviceCaller>> read(String token);
}
