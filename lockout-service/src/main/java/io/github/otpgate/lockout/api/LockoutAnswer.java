package io.github.otpgate.lockout.api;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import java.time.Instant;

/**
 * A trainee's lockout.
 *
 * @param lockedAt null if not locked
 * @param consecutiveFailures wrong codes since the last success or reset
 * @param threshold the failure in a row that locks
 */
public record LockoutAnswer(boolean locked, Instant lockedAt, int consecutiveFailures, int threshold) {

    static LockoutAnswer of(LockoutState state, LockoutPolicy policy) {
        return new LockoutAnswer(state.locked(), state.lockedAt(), state.consecutiveFailures(), policy.threshold());
    }
}
