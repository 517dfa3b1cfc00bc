package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which codes prove that a pending device holds its secret: those of the server's time step and of its neighbours. An installed
 * program's clock is its own, so its code is also looked for further away: not to accept it, but to tell how wrong the clock is.
 */
public final class ActivationWindow {

    /** Steps to either side of the server's whose codes are accepted. */
    private static final int REACH = 1;
    /** Steps to either side within which an installed program's clock is told to be wrong. */
    private static final int SIGHT = 10;

    private ActivationWindow() {}

    /**
     * Why the code does not activate the device; empty if it does.
     *
     * @param remainingAttempts how many tries are left after this one
     */
    public static Optional<Refusal> refusal(
            DeviceKind kind, DeviceSecret secret, Code code, Instant now, int remainingAttempts) {
        OptionalInt ahead = stepsAhead(secret, code, now, kind == DeviceKind.INSTALLED ? SIGHT : REACH);
        if (ahead.isEmpty()) {
            return Optional.of(new Refusal.WrongCode(remainingAttempts));
        }
        return Math.abs(ahead.getAsInt()) <= REACH
                ? Optional.empty()
                : Optional.of(new Refusal.WrongClock(ahead.getAsInt(), remainingAttempts));
    }

    /** Of which step from ours the code is, the nearest if of several. Takes the same time whichever matches, if any. */
    private static OptionalInt stepsAhead(DeviceSecret secret, Code code, Instant now, int sight) {
        long current = TimeStep.at(now);
        OptionalInt nearest = OptionalInt.empty();
        for (int distance = sight; distance >= 0; distance--) {
            nearest = Totp.matches(secret, current - distance, code) ? OptionalInt.of(-distance) : nearest;
            nearest = Totp.matches(secret, current + distance, code) ? OptionalInt.of(distance) : nearest;
        }
        return nearest;
    }
}
