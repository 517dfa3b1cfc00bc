package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.Totp;

/**
 * The time steps whose codes are the trainee's current ones: one step either side of where the device's clock is thought to be.
 *
 * @param currentStep the server's time step
 * @param drift what was learned of the device's clock, in steps
 */
public record AcceptanceWindow(long currentStep, int drift) {

    /** Steps to either side of the device's own. */
    public static final int REACH = 1;

    /**
     * The step within the window that this is the code of, or null. Every step is compared, whichever matches, so that the time
     * taken tells nothing. Should one code belong to two steps, the newer one wins: the older cannot have used it up.
     */
    public Long match(DeviceSecret secret, Code code) {
        Long match = null;
        for (long step = currentStep + drift - REACH; step <= currentStep + drift + REACH; step++) {
            boolean matches = Totp.matches(secret, step, code);
            match = matches ? Long.valueOf(step) : match;
        }
        return match;
    }
}
