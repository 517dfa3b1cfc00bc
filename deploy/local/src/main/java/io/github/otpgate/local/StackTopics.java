package io.github.otpgate.local;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.embedded.TopicSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The topics and their dead-letter topics, as a deployment would create them. */
final class StackTopics {

    private StackTopics() {}

    static List<TopicSpec> all() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(
                        new TopicSpec(topic.topicName(), Topic.PARTITIONS, topic.settings()),
                        new TopicSpec(topic.deadLetterName(), 1, Topic.deadLetterSettings())))
                .toList();
    }
}
