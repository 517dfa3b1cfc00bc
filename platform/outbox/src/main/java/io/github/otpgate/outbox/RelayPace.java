package io.github.otpgate.outbox;

import java.time.Duration;

/** How long the relay waits between batches. */
final class RelayPace {

    private static final Duration FIRST_BUSY_WAIT = Duration.ofMillis(20);
    private static final int MOST_DOUBLINGS = 20;

    private final OutboxConfig.Relay config;
    private int failures;
    private int busy;

    RelayPace(OutboxConfig.Relay config) {
        this.config = config;
    }

    /** Whether the last batch failed. */
    boolean isBackingOff() {
        return failures > 0;
    }

    /** @param woken whether there may be more by now */
    Duration waitAfter(RelayBatch.Outcome outcome, boolean woken) {
        failures = 0;
        busy = outcome == RelayBatch.Outcome.BUSY ? busy + 1 : 0;
        return switch (outcome) {
            case FULL -> Duration.ZERO;
            case EMPTIED -> woken ? Duration.ZERO : config.pollInterval();
            // The other relay may have looked before our last commit; it is done in a moment.
            case BUSY -> doubled(FIRST_BUSY_WAIT, busy, config.pollInterval());
        };
    }

    Duration waitAfterFailure() {
        failures++;
        return doubled(config.firstBackOff(), failures, config.longestBackOff());
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
