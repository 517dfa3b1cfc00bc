package io.github.otpgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.topic.Topic;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class ServersIT {

    @Test
    void everyStartGetsAnEmptyDatabaseOnTheSameServer() throws Exception {
        PostgresResource resource = new PostgresResource();
        resource.init(Map.of(PostgresResource.DATABASE, "registration"));

        Map<String, String> first = resource.start();
        execute(first, "CREATE TABLE device (id int)");
        resource.stop();
        Map<String, String> second = resource.start();

        assertThat(tables(first)).isOne();
        assertThat(tables(second)).isZero();
        assertThat(second.get("quarkus.datasource.jdbc.url"))
                .matches("jdbc:postgresql://localhost:[0-9]+/registration_[0-9a-f]{8}")
                .isEqualTo("jdbc:" + second.get("quarkus.datasource.reactive.url"))
                .startsWith(first.get("quarkus.datasource.jdbc.url").replaceFirst("[^/]*$", ""));
    }

    @Test
    void everyStartGetsAnEmptyRedis() throws Exception {
        RedisResource resource = new RedisResource();
        URI redis = URI.create(resource.start().get("quarkus.redis.hosts"));
        assertThat(answer(redis, "SET trainee locked")).isEqualTo("+OK");
        assertThat(answer(redis, "DBSIZE")).isEqualTo(":1");

        URI again = URI.create(resource.start().get("quarkus.redis.hosts"));

        assertThat(again).isEqualTo(redis);
        assertThat(answer(redis, "DBSIZE")).isEqualTo(":0");
    }

    @Test
    void kafkaHasTheContractsTopicsWithTheirSettings() throws Exception {
        Map<String, String> config = new KafkaResource().start();
        List<String> wanted = Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetterName()))
                .toList();

        try (Admin admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get()).containsAll(wanted);
            assertThat(admin.describeTopics(wanted).allTopicNames().get().values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topic.PARTITIONS));
            for (Topic topic : Topic.values()) {
                assertThat(settings(admin, topic.topicName())).containsAllEntriesOf(topic.settings());
                assertThat(settings(admin, topic.deadLetterName())).containsAllEntriesOf(Topic.deadLetterSettings());
            }
        }
    }

    @Test
    void everyStartGetsConsumerGroupsOfItsOwn() {
        String first = new KafkaResource().start().get("otpgate.messaging.group-suffix");
        String second = new KafkaResource().start().get("otpgate.messaging.group-suffix");

        assertThat(first).startsWith("-").isNotEqualTo(second);
    }

    private static Map<String, String> settings(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
    }

    private static String answer(URI redis, String command) throws Exception {
        try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static void execute(Map<String, String> config, String sql) throws Exception {
        try (Connection connection = connection(config)) {
            connection.createStatement().execute(sql);
        }
    }

    private static int tables(Map<String, String> config) throws Exception {
        try (Connection connection = connection(config);
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static Connection connection(Map<String, String> config) throws Exception {
        return DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"));
    }
}
