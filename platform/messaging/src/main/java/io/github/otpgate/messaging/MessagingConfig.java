package io.github.otpgate.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this service talks with Kafka. The broker's address is {@code kafka.bootstrap.servers}; so are other client settings. */
@ConfigMapping(prefix = "otpgate.messaging")
public interface MessagingConfig {

    /** CloudEvents {@code source} of what this service says. */
    @WithDefault("/otpgate/${quarkus.application.name}")
    String source();

    /** Before the name of every topic, consumer group and transactional id, so that several installations can share one Kafka. */
    Optional<String> prefix();

    /** Appended to every consumer group id: a start that reads everything again from the earliest record, as tests do. */
    Optional<String> groupSuffix();

    /** Longest time from sending an event to the broker's acknowledgement. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** Longest time that one try of a handler may take. */
    @WithDefault("30s")
    Duration handlingTimeout();

    /** How often an event that its handler failed on is tried again before it becomes a dead letter. */
    @WithDefault("5")
    int retries();

    /** How long a dead letter is tried to be sent before its event is skipped: it stays in its topic alone, and an alert tells. */
    @WithDefault("1m")
    Duration deadLetterTimeout();

    /** Waiting time before tries. */
    BackOff backOff();

    /** The loops. */
    Consumers consumers();

    /** Waiting time, doubled from try to try. */
    interface BackOff {

        /** Before the second try. */
        @WithDefault("100ms")
        Duration first();

        /** Cap. */
        @WithDefault("10s")
        Duration longest();
    }

    /** The loops that call the event handlers. */
    interface Consumers {

        /** Whether they are started with the application. */
        @WithDefault("true")
        boolean enabled();

        /** Time between two measurements of the lag. */
        @WithDefault("5s")
        Duration lagInterval();

        /** How long a stop, or the hand-over of a partition, waits for an event that is just being handled. */
        @WithDefault("5s")
        Duration stopTimeout();
    }
}
