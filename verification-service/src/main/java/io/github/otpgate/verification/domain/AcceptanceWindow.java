package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.Totp;

/**
 * The time steps whose codes are the trainee's current ones: the server's own and one either side, always, and one more on the
 * side to which the device's clock is known to drift.
 *
 * @param currentStep the server's time step
 * @param drift how far the window is wider, in steps: 1 or -1 for one side, 0 for none
 */
public record AcceptanceWindow(long currentStep, int drift) {

    /** Steps to either side of the server's own. */
    public static final int REACH = 1;

    /**
     * The step within the window that this is the code of, or null. Every step is compared, whichever matches, so that the time
     * taken tells nothing. Should one code belong to two steps, the newer one wins: the older cannot have used it up.
     */
    public Long match(DeviceSecret secret, Code code) {
        Long match = null;
        for (long step = oldest(); step <= newest(); step++) {
            boolean matches = Totp.matches(secret, step, code);
            match = matches ? Long.valueOf(step) : match;
        }
        return match;
    }

    /** Whether this step's code is still a current one. */
    public boolean holds(long step) {
        return oldest() <= step && step <= newest();
    }

    private long oldest() {
        return currentStep - REACH + Math.min(drift, 0);
    }

    private long newest() {
        return currentStep + REACH + Math.max(drift, 0);
    }
}
