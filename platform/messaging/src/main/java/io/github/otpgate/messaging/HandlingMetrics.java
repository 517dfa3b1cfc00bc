package io.github.otpgate.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured of one consumer; every meter is labelled with its name. */
final class HandlingMetrics {

    private final MeterRegistry registry;
    private final String consumer;
    private final Counter deadLetters;
    private final AtomicLong lag = new AtomicLong();
    private final Gauge lagGauge;

    HandlingMetrics(MeterRegistry registry, String consumer) {
        this.registry = registry;
        this.consumer = consumer;
        this.deadLetters = Counter.builder("otp.dead.letters")
                .description("Events that went to the dead-letter topic")
                .tag("consumer", consumer)
                .register(registry);
        this.lagGauge = Gauge.builder("otp.consumer.lag.records", lag, AtomicLong::get)
                .description("Records of this replica's partitions that are not done with")
                .tag("consumer", consumer)
                .register(registry);
        for (Outcome outcome : Outcome.values()) {
            tries(outcome);
        }
    }

    void count(Outcome outcome) {
        tries(outcome).increment();
    }

    void deadLettered() {
        deadLetters.increment();
        count(Outcome.DEAD_LETTER);
    }

    void lag(long records) {
        lag.set(records);
    }

    /** Forgets the lag: the registry may outlive this application, in tests and in development mode. */
    void close() {
        registry.remove(lagGauge);
    }

    private Counter tries(Outcome outcome) {
        return Counter.builder("otp.events.handled")
                .description("Tries of the handler, by how they ended")
                .tag("consumer", consumer)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    /** How a try ended. */
    enum Outcome {
        HANDLED,
        FAILED,
        STORE_UNAVAILABLE,
        DEAD_LETTER,
        SKIPPED
    }
}
