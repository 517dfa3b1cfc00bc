package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.embedded.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Init containers: the packaged service as a process that migrates and ends. There is PostgreSQL and nothing else. */
class MigrationIT {

    private static final String NOT_LISTENING = "localhost:1";
    private static final Map<StackService, String> INSIDE =
            Map.of(StackService.LOCKOUT, "http://" + NOT_LISTENING, StackService.RESET, "http://" + NOT_LISTENING);

    private EmbeddedServers servers;
    private StackFiles files;
    private StackEnvironment environment;

    @BeforeEach
    void startPostgres() {
        servers = EmbeddedServers.start(EmbeddedServers.with().postgres());
        StackOptions options = new StackOptions(RunningStack.PROJECT, FreePorts.next(), 1);
        files = new StackFiles(options);
        environment =
                new StackEnvironment(servers, new PostgresAlone(), "http://localhost:1", files.writeInstitutions());
    }

    @AfterEach
    void stopPostgres() {
        servers.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOCKOUT")
    void twoAtOnceMigrateAnEmptyDatabaseAndEnd(StackService service) throws Exception {
        ServiceProcess one = migrate(service, "one");
        ServiceProcess other = migrate(service, "other");

        assertThat(one.awaitEnd()).as(log("one")).isZero();
        assertThat(other.awaitEnd()).as(log("other")).isZero();

        List<String> versions = versions(service);
        assertThat(versions).doesNotHaveDuplicates().hasSize(migrations(service));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOCKOUT")
    void databaseOfANewerVersionDoesNotStopAnOlderReplica(StackService service) throws Exception {
        assertThat(migrate(service, "first").awaitEnd()).as(log("first")).isZero();
        Sql.of(database(service)).run("""
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (1000, '900', 'of a newer version', 'SQL', 'V900__of_a_newer_version.sql', 1, 'owner', 1, true)""");

        assertThat(migrate(service, "older").awaitEnd()).as(log("older")).isZero();
    }

    private ServiceProcess migrate(StackService service, String name) {
        environment.change(service, Map.of("QUARKUS_INIT_AND_EXIT", "true", "QUARKUS_FLYWAY_MIGRATE_AT_START", "true"));
        return ServiceProcess.start(
                name, files.packaged(service), 0, environment.forService(service, 0, INSIDE), files.log(name));
    }

    private List<String> versions(StackService service) {
        return Sql.of(database(service))
                .column("SELECT version FROM flyway_schema_history WHERE version IS NOT NULL AND success ORDER BY 1");
    }

    private Database database(StackService service) {
        return servers.postgres().createDatabase(service.name().toLowerCase(Locale.ROOT));
    }

    /** How many there are in the sources: of the outbox and the service's own. */
    private static int migrations(StackService service) throws Exception {
        return count(RunningStack.PROJECT.resolve("platform/outbox/src/main/resources/db/outbox"))
                + count(RunningStack.PROJECT.resolve(service.folder()).resolve("src/main/resources/db/migration"));
    }

    private static int count(Path scripts) throws Exception {
        try (var all = Files.list(scripts)) {
            return (int) all.filter(script -> script.getFileName().toString().startsWith("V"))
                    .count();
        }
    }

    private String log(String name) throws Exception {
        return Files.readString(files.log(name));
    }

    /** Kafka is nowhere. */
    private static final class PostgresAlone implements Links {

        @Override
        public EmbeddedServers.Options servers(EmbeddedServers.Options servers) {
            return servers;
        }

        @Override
        public Map<String, String> environment(
                StackService service, EmbeddedServers servers, Optional<Database> database) {
            Database own = database.orElseThrow();
            return Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", NOT_LISTENING,
                    "QUARKUS_DATASOURCE_REACTIVE_URL", own.reactiveUrl(),
                    "QUARKUS_DATASOURCE_JDBC_URL", own.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", own.username(),
                    "QUARKUS_DATASOURCE_PASSWORD", own.password());
        }
    }
}
