package io.github.otpgate.contracts.topic;

import java.time.Duration;
import java.util.Map;

/** The Kafka topics and the settings that the deployment creates them with. Every record is keyed by trainee key. */
public enum Topic {
    /** The newest device of every trainee: compacted, so that a new verification-service can hear them all. */
    DEVICE("otp.device", compacted()),
    /** Every answered attempt, for audit, analytics and the rebuild of lockout-service's memory. */
    VERIFICATION("otp.verification", kept(Duration.ofDays(30))),
    /** The newest lockout state of every trainee. */
    LOCKOUT("otp.lockout", compacted()),
    /** Approved resets. */
    RESET("otp.reset", kept(Duration.ofDays(30)));

    /** Partitions of every topic. */
    public static final int PARTITIONS = 12;

    private static final String DEAD_LETTER_SUFFIX = ".dead";

    private final String topicName;
    private final Map<String, String> settings;

    Topic(String topicName, Map<String, String> settings) {
        this.topicName = topicName;
        this.settings = settings;
    }

    public String topicName() {
        return topicName;
    }

    /** Topic configuration by Kafka's own names; replication is the deployment's business. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Where events of this topic go that a consumer cannot handle. */
    public String deadLetterName() {
        return topicName + DEAD_LETTER_SUFFIX;
    }

    /** Configuration of the dead-letter topic. */
    public static Map<String, String> deadLetterSettings() {
        return kept(Duration.ofDays(90));
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact");
    }

    private static Map<String, String> kept(Duration time) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(time.toMillis()));
    }
}
