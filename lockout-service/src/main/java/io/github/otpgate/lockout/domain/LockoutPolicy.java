package io.github.otpgate.lockout.domain;

import io.github.otpgate.contracts.lockout.LockoutState;
import java.time.Duration;
import java.util.Objects;

/**
 * When wrong codes lock, and how often a trainee may try at all.
 *
 * @param threshold the failure in a row that locks; 5 in the manuals
 * @param rollingCap the failure within the rolling window that locks, whatever successes lie between
 * @param rollingWindow how long a failure counts towards the rolling cap; whole seconds
 * @param throttleAttempts attempts of one trainee that are judged within a throttle window
 * @param throttleWindow begins with the first attempt after the one before has passed
 */
public record LockoutPolicy(
        int threshold, int rollingCap, Duration rollingWindow, int throttleAttempts, Duration throttleWindow) {

    /** The rule of the manuals, and the limits that keep patient guessing as hopeless as hasty guessing. */
    public static final LockoutPolicy DEFAULT =
            new LockoutPolicy(5, 30, Duration.ofDays(30), 60, Duration.ofMinutes(1));

    public LockoutPolicy {
        requirePositive(threshold, "threshold");
        requirePositive(rollingCap, "rolling cap");
        requirePositive(rollingWindow, "rolling window");
        requirePositive(throttleAttempts, "throttle attempts");
        requirePositive(throttleWindow, "throttle window");
    }

    /** Whether these numbers of failures lock. */
    public boolean locks(int consecutiveFailures, int failuresInWindow) {
        return consecutiveFailures >= threshold || failuresInWindow >= rollingCap;
    }

    /** Wrong codes left before the lock, for a trainee who is not locked: at least the one that locks. */
    public int remainingAttempts(LockoutState state) {
        int inARow = threshold - state.consecutiveFailures();
        int inTheWindow = rollingCap - state.failureTimes().size();
        return Math.max(1, Math.min(inARow, inTheWindow));
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": expected 1 or more");
        }
    }

    private static void requirePositive(Duration value, String name) {
        if (Objects.requireNonNull(value, name).toSeconds() < 1) {
            throw new IllegalArgumentException(name + ": expected a second or more");
        }
    }
}
