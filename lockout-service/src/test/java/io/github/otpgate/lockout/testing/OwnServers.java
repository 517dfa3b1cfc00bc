package io.github.otpgate.lockout.testing;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.TopicSpec;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** A Redis and a Kafka that a test may stop; it declares a field of this type. */
public class OwnServers implements QuarkusTestResourceLifecycleManager {

    private EmbeddedServers servers;

    @Override
    public Map<String, String> start() {
        servers = EmbeddedServers.start(EmbeddedServers.with()
                .redis()
                .kafka(Arrays.stream(Topic.values())
                        .flatMap(topic -> Stream.of(
                                new TopicSpec(topic.topicName(), Topic.PARTITIONS, topic.settings()),
                                new TopicSpec(topic.deadLetterName(), 1, Topic.deadLetterSettings())))
                        .toList()));
        return Map.of(
                "quarkus.redis.hosts", servers.redis().url(),
                "kafka.bootstrap.servers", servers.kafka().bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OwnServers.class));
    }

    @Override
    public void stop() {
        servers.close();
    }

    public EmbeddedServers servers() {
        return servers;
    }
}
