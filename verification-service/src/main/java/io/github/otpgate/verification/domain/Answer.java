package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import java.time.Instant;
import java.util.Objects;

/**
 * What the caller of a recorded attempt is told, however often it asks.
 *
 * @param remainingAttempts wrong codes left before the lock; for {@code MISMATCH}, else null
 * @param retryAfterSeconds when to try again; for {@code THROTTLED}, else null
 */
public record Answer(
        VerificationId verificationId, Outcome outcome, Integer remainingAttempts, Integer retryAfterSeconds) {

    public Answer {
        Objects.requireNonNull(verificationId, "verificationId");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** When the attempt was judged. */
    public Instant time() {
        return verificationId.time();
    }
}
