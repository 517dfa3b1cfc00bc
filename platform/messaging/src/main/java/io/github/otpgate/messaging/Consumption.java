package io.github.otpgate.messaging;

import io.github.otpgate.contracts.topic.Topic;

/** What the loop of one handler works with. */
record Consumption(
        EventHandler handler,
        KafkaNames names,
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

    /** The topic's name in this installation's Kafka. */
    String topicName() {
        return names.of(topic().topicName());
    }
}
