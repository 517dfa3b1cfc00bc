package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Answer of {@code POST /internal/v1/attempts}.
 *
 * @param counted whether this attempt added to the row of failures: true for {@code MISMATCH} of a new wrong code and for the failure that locks
 * @param remainingAttempts wrong codes left before the lock; for {@code MISMATCH}, else null
 * @param retryAfterSeconds when to try again; for {@code THROTTLED}, else null
 * @param currentGeneration the trainee's current device generation; for {@code STALE_DEVICE} the one to wait for
 * @param changed whether this call changed the state; false for an answer that was remembered, and for one that only repeats
 *     what an older memory was repaired with
 * @param remembered what was accepted, for an {@code ACCEPTED} that only repeats what the idempotency key was answered before; else
 *     null. Whether it may still be told as accepted is the caller's to decide, by this and by {@code state}
 * @param state the trainee's state after the call; null for {@code IDEMPOTENCY_KEY_REUSED}
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer lockout-service may say more
public record SettledAttempt(
        @JsonProperty("verdict") Verdict verdict,
        @JsonProperty("counted") boolean counted,
        @JsonProperty("remainingAttempts") Integer remainingAttempts,
        @JsonProperty("retryAfterSeconds") Integer retryAfterSeconds,
        @JsonProperty("currentGeneration") long currentGeneration,
        @JsonProperty("changed") boolean changed,
        @JsonProperty("remembered") RememberedAcceptance remembered,
        @JsonProperty("state") LockoutState state) {

    public SettledAttempt {
        Objects.requireNonNull(verdict, "verdict");
        if (remembered != null && verdict != Verdict.ACCEPTED) {
            throw new IllegalArgumentException("remembered: expected of ACCEPTED only");
        }
    }

    /** What an attempt comes to. */
    public enum Verdict {
        /** The code is right, and its step is now used up. */
        ACCEPTED,
        /** The code is wrong. */
        MISMATCH,
        /** The code's step is not newer than the last accepted one; not counted. */
        REPLAYED,
        /** The trainee is locked, or this failure locked: not judged, or judged for the last time. */
        LOCKED,
        /** Too many attempts of this trainee in a short time; not judged, not counted. */
        THROTTLED,
        /** Compared with a device that is not the current one; not judged, not counted. */
        STALE_DEVICE,
        /** The idempotency key stands for another request; not judged, not counted. */
        IDEMPOTENCY_KEY_REUSED
    }
}
