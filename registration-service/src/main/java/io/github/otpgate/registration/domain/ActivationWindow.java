package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import java.time.Instant;

/** Which codes prove that a pending device holds its secret: those of the server's time step and of its neighbours. */
public final class ActivationWindow {

    /** Steps to either side of the server's. */
    private static final int REACH = 1;

    private ActivationWindow() {}

    /** Whether the code is one of this window. Takes the same time whichever step matches, if any. */
    public static boolean accepts(DeviceSecret secret, Code code, Instant now) {
        long current = TimeStep.at(now);
        boolean accepted = false;
        for (int offset = -REACH; offset <= REACH; offset++) {
            accepted |= Totp.matches(secret, current + offset, code);
        }
        return accepted;
    }
}
