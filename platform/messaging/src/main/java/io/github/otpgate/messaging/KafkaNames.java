package io.github.otpgate.messaging;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * What topics, consumer groups and transactional ids are called in Kafka: their own names behind the installation's prefix. Two
 * installations that share one Kafka under one name would read each other's events and fence each other's producers.
 */
@Singleton
public class KafkaNames {

    /** Characters of a topic's name; short enough for any of ours to stay below Kafka's 249. */
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    private final String prefix;

    /** @throws IllegalStateException if Kafka would not take the prefix: the service does not start */
    KafkaNames(MessagingConfig config) {
        this.prefix = config.prefix().orElse("");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalStateException(
                    "otpgate.messaging.prefix: expected at most 64 letters, digits, '.', '_' and '-'");
        }
    }

    /** @param name of a topic, a consumer group or a transactional id, as this project knows it */
    public String of(String name) {
        return prefix + name;
    }
}
