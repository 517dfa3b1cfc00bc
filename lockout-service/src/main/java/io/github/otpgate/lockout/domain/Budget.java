package io.github.otpgate.lockout.domain;

import java.time.Duration;

/** What of an institution's attempts has a budget, and within which time. */
public enum Budget {
    /** Wrong codes that counted. */
    FAILURES(Duration.ofMinutes(1)),
    /** Trainees who had no failure before. */
    NEWLY_FAILED(Duration.ofMinutes(15)),
    /** Trainees who were locked by it. */
    NEWLY_LOCKED(Duration.ofMinutes(15));

    private final Duration window;

    Budget(Duration window) {
        this.window = window;
    }

    /** Over which time it is counted. */
    public Duration window() {
        return window;
    }
}
