package io.github.otpgate.messaging;

import io.github.otpgate.contracts.topic.Topic;

/** What the loop of one handler works with. */
record Consumption(
        EventHandler handler,
        EventHandling handling,
        DeadLetters deadLetters,
        RetryPolicy retries,
        HandlingMetrics metrics,
        MessagingConfig.Consumers config) {

    String consumer() {
        return handler.name();
    }

    Topic topic() {
        return handler.topic();
    }
}
