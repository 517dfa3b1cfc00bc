package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.smallrye.mutiny.Uni;

/**
 * Port: the newest device of every trainee, as registration-service tells it. Only a higher generation changes anything, so
 * events may come late, twice and in any order. Fails with {@link RecordsUnavailableException}
 * if the store is away, and otherwise only if it refuses the event.
 */
public interface DeviceProjection {

    /** From now on codes are compared with this device; its drift and last step begin again. */
    Uni<Void> activate(DeviceActivated event);

    /** From now on there is no device to compare with. */
    Uni<Void> remove(DeviceRemoved event);
}
