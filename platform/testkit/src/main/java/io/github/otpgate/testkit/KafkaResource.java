package io.github.otpgate.testkit;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import io.github.otpgate.embedded.TopicSpec;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives the application under test the Kafka that all tests of this JVM share, with all of contracts' topics and their
 * dead-letter topics. Records of earlier tests stay there, so a test knows its own by a trainee key that nobody else uses. Every
 * start of the application gets consumer groups of its own, which begin at the earliest record, through
 * {@value #GROUP_SUFFIX}.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    /** What messaging adds to every consumer group id. */
    public static final String GROUP_SUFFIX = "otpgate.messaging.group-suffix";

    @Override
    public Map<String, String> start() {
        SharedServers servers = SharedServers.start(EmbeddedServers.with().kafka(topics()));
        return Map.of(
                "kafka.bootstrap.servers", servers.kafkaBootstrapServers(), GROUP_SUFFIX, "-" + UUID.randomUUID());
    }

    @Override
    public void stop() {
        // The server is everybody's and ends with the JVM.
    }

    /** The topics that a deployment creates; a plain JUnit test that shares this Kafka must ask for no others. */
    public static List<TopicSpec> topics() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(
                        new TopicSpec(topic.topicName(), Topic.PARTITIONS, topic.settings()),
                        new TopicSpec(topic.deadLetterName(), Topic.PARTITIONS, Topic.deadLetterSettings())))
                .toList();
    }
}
