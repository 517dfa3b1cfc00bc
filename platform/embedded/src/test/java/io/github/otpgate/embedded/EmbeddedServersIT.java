package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedServersIT {

    private static final TopicSpec PLAIN = new TopicSpec("otp.verification", 3, Map.of());
    private static final TopicSpec COMPACTED = new TopicSpec("otp.lockout", 2, Map.of("cleanup.policy", "compact"));
    private static final List<String> PROGRESS = Collections.synchronizedList(new ArrayList<>());

    private static EmbeddedServers servers;

    @BeforeAll
    static void startAllThree() {
        servers = EmbeddedServers.start(EmbeddedServers.with()
                .postgres()
                .redis()
                .kafka(PLAIN, COMPACTED)
                .progress(PROGRESS::add));
    }

    @AfterAll
    static void close() {
        servers.close();
    }

    @Test
    void progressTellsWhereEachServerIs() {
        assertThat(PROGRESS)
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "PostgreSQL at localhost:" + servers.postgres().port()))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Redis 7.0.15 at " + servers.redis().url()))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Kafka at " + servers.kafka().bootstrapServers()));
    }

    @ParameterizedTest
    @CsvSource({
        "server_version_num, 170006",
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "server_encoding, UTF8",
        "log_timezone, UTC",
        "max_connections, 300",
        "listen_addresses, localhost",
        "password_encryption, scram-sha-256"
    })
    void postgresIsSetUpAsPromised(String setting, String expected) throws Exception {
        assertThat(Clients.sql(servers.postgres().createDatabase("settings"), "SHOW " + setting))
                .isEqualTo(expected);
    }

    @Test
    void postgresComparesAndFoldsByUnicodeCodePoint() throws Exception {
        Database database = servers.postgres().createDatabase("locale");

        assertThat(Clients.sql(database, "SELECT datlocale FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("C.UTF-8");
        assertThat(Clients.sql(database, "SELECT upper('é') || ('가' < '나')")).isEqualTo("Étrue");
    }

    @Test
    void postgresWantsThePassword() {
        Database database = servers.postgres().createDatabase("guarded");
        Database wrong = new Database(database.port(), database.name(), database.username(), "wrong");

        assertThatThrownBy(() -> Clients.sql(wrong, "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void databaseBelongsToItsUserWhoIsNoSuperuserAndCreatingItAgainKeepsIt() throws Exception {
        Database database = servers.postgres().createDatabase("owned");
        Clients.sql(database, "CREATE TABLE kept (id int)");
        Clients.sql(database, "INSERT INTO kept VALUES (7)");

        assertThat(servers.postgres().createDatabase("owned")).isEqualTo(database);
        assertThat(Clients.sql(database, "SELECT id FROM kept")).isEqualTo("7");
        assertThat(Clients.sql(database, "SELECT usesuper FROM pg_user WHERE usename = current_user"))
                .isEqualTo("f");
        assertThat(database.psqlUrl())
                .isEqualTo("postgresql://owned:owned@localhost:"
                        + servers.postgres().port() + "/owned");
    }

    @Test
    void databaseNameThatWouldNeedQuotingIsRefused() {
        assertThatThrownBy(() -> servers.postgres().createDatabase("a\"b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a\"b");
    }

    @ParameterizedTest
    @CsvSource({"appendonly, yes", "appendfsync, everysec", "maxmemory-policy, noeviction", "bind, 127.0.0.1 -::1"})
    void redisIsSetUpAsPromised(String setting, String expected) throws Exception {
        assertThat(Clients.redis(servers.redis().url(), "CONFIG GET " + setting).lines())
                .contains(expected);
    }

    @Test
    void kafkaHasTheTopicsItWasGivenWithTheirSettings() throws Exception {
        try (Admin admin = Clients.kafkaAdmin(servers.kafka().bootstrapServers())) {
            Map<String, Integer> partitions = new HashMap<>();
            admin.describeTopics(Set.of("otp.verification", "otp.lockout"))
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) ->
                            partitions.put(name, topic.partitions().size()));
            ConfigResource lockout = new ConfigResource(ConfigResource.Type.TOPIC, "otp.lockout");

            assertThat(partitions).isEqualTo(Map.of("otp.verification", 3, "otp.lockout", 2));
            assertThat(admin.describeConfigs(Set.of(lockout))
                            .all()
                            .get()
                            .get(lockout)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    @Test
    void kafkaGetsTopicsLaterOnAndKeepsThoseItHas() throws Exception {
        servers.kafka().createTopics(List.of(new TopicSpec("otp.added", 1, Map.of()), PLAIN));

        Clients.produce(servers.kafka().bootstrapServers(), "otp.added", "a fact");
    }

    @Test
    void topicSettingThatKafkaDoesNotKnowIsAnErrorThatNamesIt() {
        TopicSpec wrong = new TopicSpec("otp.wrong", 1, Map.of("cleanup.polizy", "compact"));

        assertThatThrownBy(() -> servers.kafka().createTopics(List.of(wrong)))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("cleanup.polizy");
    }

    @Test
    void kafkaCarriesARecordFromProducerToConsumerGroup() throws Exception {
        Clients.produce(servers.kafka().bootstrapServers(), "otp.verification", "a fact");

        assertThat(Clients.consume(servers.kafka().bootstrapServers(), "otp.verification", "carry"))
                .containsExactly("a fact");
    }

    @Test
    void kafkaCreatesNoTopicOnDemand() throws Exception {
        String bootstrapServers = servers.kafka().bootstrapServers();

        assertThatThrownBy(() -> Clients.produce(bootstrapServers, "otp.misspelt", "lost"))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("otp.misspelt not present in metadata");
        try (Admin admin = Clients.kafkaAdmin(bootstrapServers)) {
            assertThat(admin.listTopics().names().get()).doesNotContain("otp.misspelt");
        }
    }

    @Test
    void serverThatWasNotAskedForIsNotThere() {
        try (EmbeddedServers none = EmbeddedServers.start(EmbeddedServers.with())) {
            assertThatThrownBy(none::redis)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("EmbeddedRedisServer was not asked for");
        }
    }
}
