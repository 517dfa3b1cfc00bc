package io.github.otpgate.messaging;

import java.time.Duration;

/** How often something has failed since it last worked, and how long it therefore rests. Used by one thread. */
final class FailuresInARow {

    private final RetryPolicy retries;
    private int failures;

    FailuresInARow(RetryPolicy retries) {
        this.retries = retries;
    }

    void failed() {
        failures++;
    }

    void worked() {
        failures = 0;
    }

    /** How long to wait before the next try: not at all unless the last one failed. */
    Duration nextWait() {
        return failures == 0 ? Duration.ZERO : retries.waitBefore(failures);
    }
}
