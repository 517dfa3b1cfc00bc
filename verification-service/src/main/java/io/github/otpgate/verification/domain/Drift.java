package io.github.otpgate.verification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What accepted codes have told of the clock of an {@code INSTALLED} device (RFC 6238 section 6). It widens the window to one side
 * and never moves it: a late code comes from a slow clock or from a slow person, and the person's next one may be in time.
 *
 * @param steps one step to which side: 1 if the clock is ahead, -1 if it may be behind, else 0
 * @param lateFormer when the code before the last one was accepted; null unless both were late
 * @param lateLast when the last code was accepted; null unless it was late
 */
public record Drift(int steps, Instant lateFormer, Instant lateLast) {

    /** Nothing is known. */
    public static final Drift NONE = new Drift(0, null, null);

    /** Late codes closer together than this are one slow sitting, and tell nothing of the clock. */
    private static final Duration APART = Duration.ofMinutes(10);

    public Drift {
        if (Math.abs(steps) > 1) {
            throw new IllegalArgumentException("steps: expected -1, 0 or 1");
        }
    }

    /**
     * What is known after an accepted code. A code of a step to come can only be of a clock that is ahead. That the clock is behind
     * is assumed when three codes in a row were late, the first and the third ten minutes apart or more.
     *
     * @param stepOffset the accepted code's step less the server's
     */
    public Drift after(long stepOffset, Instant acceptedAt) {
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        if (stepOffset >= 0) {
            return new Drift(stepOffset > 0 ? 1 : steps, null, null);
        }
        boolean behind = lateFormer != null && !lateFormer.plus(APART).isAfter(acceptedAt);
        return new Drift(behind ? -1 : steps, lateLast, acceptedAt);
    }
}
