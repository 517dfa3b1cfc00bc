package io.github.otpgate.edge.caller;

import io.smallrye.mutiny.Uni;

/**
 * Knows devices by the tokens that they make themselves. The service that keeps the devices' public keys implements it as a bean;
 * the others take no device tokens.
 */
public interface DeviceCallers {

    /**
     * Whose token this is. The token is bound to the call by that: with another one it is refused from now on, with the same one it
     * is taken again as long as it is valid. Fails with {@link io.github.otpgate.edge.problem.UnavailableException} if nobody can tell.
     */
    Uni<Reading> read(String token, DeviceCall call);

    /** What a text that says to be a device token is. */
    sealed interface Reading {

        /** A valid token of this device. */
        record Known(DeviceCaller device) implements Reading {}

        /** Said to be of a device that is not known, or not any more. */
        record Unknown(UnknownDeviceCaller device) implements Reading {}

        /** No valid token of the device that it names, or used for another call. */
        record Invalid() implements Reading {}
    }
}
