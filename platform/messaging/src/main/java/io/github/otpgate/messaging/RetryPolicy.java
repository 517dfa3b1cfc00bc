package io.github.otpgate.messaging;

import io.github.otpgate.contracts.event.UnreadableEventException;
import java.time.Duration;
import java.util.Optional;

/**
 * When to try again.
 *
 * @param retries how often an event that its handler failed on is tried again
 * @param first waiting time before the first repetition, doubled from one to the next
 * @param longest its cap
 */
record RetryPolicy(int retries, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    static RetryPolicy of(MessagingConfig config) {
        return new RetryPolicy(
                config.retries(), config.backOff().first(), config.backOff().longest());
    }

    /**
     * How long to wait before the handler tries again; empty: never, the event is a dead letter.
     *
     * @param failures of this event so far, with this one
     */
    Optional<Duration> waitAfter(Throwable failure, int failures) {
        return failure instanceof UnreadableEventException || failures > retries
                ? Optional.empty()
                : Optional.of(waitBefore(failures));
    }

    /** Waiting time before the n-th repetition. */
    Duration waitBefore(int repetition) {
        Duration doubled = first.multipliedBy(1L << Math.min(repetition - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
