package io.github.otpgate.outbox;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.TopicSpec;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** PostgreSQL and Kafka that nobody else uses, for tests that stop them: {@code Map<String, Runnable> servers}. */
public class OutageServers implements QuarkusTestResourceLifecycleManager {

    private EmbeddedServers servers;

    @Override
    public Map<String, String> start() {
        servers = EmbeddedServers.start(EmbeddedServers.with()
                .postgres()
                .kafka(
                        new TopicSpec(Topic.RESET.topicName(), 3, Map.of()),
                        new TopicSpec(Topic.RESET.deadLetterName(), 1, Map.of())));
        Database database = servers.postgres().createDatabase("outage");
        return Map.of(
                "kafka.bootstrap.servers", servers.kafka().bootstrapServers(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void inject(TestInjector injector) {
        // Types of the JDK only: the test may be loaded by another class loader.
        injector.injectIntoFields(
                Map.<String, Runnable>of(
                        "stop kafka", servers.kafka()::stop,
                        "start kafka", servers.kafka()::start,
                        "stop postgres", servers.postgres()::stop,
                        "start postgres", servers.postgres()::start),
                field -> field.getName().equals("servers"));
    }

    @Override
    public void stop() {
        servers.close();
    }
}
