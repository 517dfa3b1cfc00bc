package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopAndStartIT {

    @Test
    void postgresComesBackOnItsPortWithItsData() throws Exception {
        try (EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedServers.with().postgres())) {
            Database database = servers.postgres().createDatabase("kept");
            Clients.sql(database, "CREATE TABLE kept AS SELECT 'it' AS value");

            servers.postgres().stop();

            assertThat(servers.postgres().isRunning()).isFalse();
            assertThatThrownBy(() -> Clients.sql(database, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("refused");
            servers.postgres().start();
            assertThat(Clients.sql(database, "SELECT value FROM kept")).isEqualTo("it");
        }
    }

    @Test
    void redisComesBackOnItsPortWithItsData() throws Exception {
        try (EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedServers.with().redis())) {
            Clients.redis(servers.redis().url(), "SET kept it");

            servers.redis().stop();

            assertThatThrownBy(() -> Clients.redis(servers.redis().url(), "PING"))
                    .isInstanceOf(ConnectException.class);
            servers.redis().start();
            assertThat(Clients.redis(servers.redis().url(), "GET kept").lines()).contains("it");
        }
    }

    @Test
    void redisThatWasKilledComesBackWithWhatItsAppendOnlyFileHolds() throws Exception {
        try (EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedServers.with().redis())) {
            Clients.redis(servers.redis().url(), "SET kept it");
            assertThat(servers.redis().appendOnlyFile()).isNotEmptyDirectory();

            servers.redis().kill();

            assertThat(servers.redis().isRunning()).isFalse();
            servers.redis().start();
            assertThat(Clients.redis(servers.redis().url(), "GET kept").lines()).contains("it");
        }
    }

    @Test
    void redisThatCrashesBackHasForgottenWhatCameLater() throws Exception {
        try (EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedServers.with().redis())) {
            Clients.redis(servers.redis().url(), "SET kept it");
            Runnable crash = servers.redis().crashBackToNow();
            Clients.redis(servers.redis().url(), "SET kept other");

            crash.run();

            assertThat(Clients.redis(servers.redis().url(), "GET kept").lines()).contains("it");
        }
    }

    @Test
    void kafkaComesBackOnItsPortWithTopicsAndRecords() throws Exception {
        TopicSpec topic = new TopicSpec("kept", 1, Map.of());
        try (EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedServers.with().kafka(topic))) {
            Clients.produce(servers.kafka().bootstrapServers(), "kept", "it");

            servers.kafka().stop();

            assertThat(servers.kafka().isRunning()).isFalse();
            servers.kafka().start();
            assertThat(Clients.consume(servers.kafka().bootstrapServers(), "kept", "after"))
                    .containsExactly("it");
        }
    }

    @Test
    void givenDirectoryIsKeptAndFoundAgain(@TempDir Path directory) throws Exception {
        EmbeddedServers.Options options =
                EmbeddedServers.with().postgres().redis().directory(directory);
        try (EmbeddedServers first = EmbeddedServers.start(options)) {
            Clients.sql(first.postgres().createDatabase("kept"), "CREATE TABLE kept AS SELECT 'it' AS value");
            Clients.redis(first.redis().url(), "SET kept it");
        }

        try (EmbeddedServers second = EmbeddedServers.start(options)) {
            assertThat(Clients.sql(second.postgres().createDatabase("kept"), "SELECT value FROM kept"))
                    .isEqualTo("it");
            assertThat(Clients.redis(second.redis().url(), "GET kept").lines()).contains("it");
        }
    }
}
