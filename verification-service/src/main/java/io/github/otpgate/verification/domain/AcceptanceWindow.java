package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import java.util.Optional;

/**
 * The time steps whose codes are the trainee's current ones: one step either side of where the device's clock is thought to be.
 *
 * @param current the server's time step
 * @param drift what was learned of the device's clock, in steps
 */
public record AcceptanceWindow(TimeStep current, int drift) {

    /** Steps to either side of the device's own. */
    public static final int REACH = 1;

    /**
     * The step within the window that this is the code of. Every step is compared, whichever matches, so that the time taken
     * tells nothing. Should one code belong to two steps, the newer one wins: it cannot have been used up by the older.
     */
    public Optional<TimeStep> match(DeviceSecret secret, Code code) {
        TimeStep match = null;
        for (int offset = drift - REACH; offset <= drift + REACH; offset++) {
            TimeStep step = current.plus(offset);
            boolean same = Totp.code(secret, step).matches(code);
            match = same ? step : match;
        }
        return Optional.ofNullable(match);
    }
}
