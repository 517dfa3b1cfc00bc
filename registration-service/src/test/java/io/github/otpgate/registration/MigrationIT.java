package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationIT {

    private static final String BEFORE = """
            INSERT INTO trainee VALUES ('t', 3);
            INSERT INTO device (device_id, trainee_key, ticket_id, state, kind, os, model, replace, sealed_secret,
                                generation, requested_at, activated_at, ended_at)
            VALUES ('00000000-0000-4000-8000-00000000000a', 't', '00000000-0000-4000-8000-000000000001', 'ENDED',
                    'BROWSER', 'a', 'b', false, NULL, 1, now(), now(), now()),
                   ('00000000-0000-4000-8000-00000000000b', 't', '00000000-0000-4000-8000-000000000002', 'ENDED',
                    'BROWSER', 'a', 'b', false, NULL, 2, now(), now(), now()),
                   ('00000000-0000-4000-8000-00000000000c', 't', '00000000-0000-4000-8000-000000000003', 'PENDING',
                    'BROWSER', 'a', 'b', false, 'sealed', NULL, now(), NULL, NULL);
            INSERT INTO registration_journal (occurred_at, action, actor, institution, trainee_key, device_id)
            SELECT now(), 'DEVICE_REQUESTED', 'TRAINEE', 'edulife', trainee_key, device_id FROM device;
            INSERT INTO registration_journal (occurred_at, action, actor, institution, trainee_key, device_id)
            VALUES (now(), 'DEVICE_REMOVED', 'TRAINEE', 'kiraedu', 't', '00000000-0000-4000-8000-00000000000b')
            """;

    private final Database database =
            SharedServers.start(EmbeddedServers.with().postgres()).createDatabase("migration");

    @Test
    void devicesFromBeforeKeepTheirInstitutionAndTheWayTheyEnded() throws SQLException {
        migrateTo("002");
        execute(BEFORE);

        migrateTo("003");

        assertThat(rows("SELECT concat_ws(' ', right(device_id::text, 1), institution, ending) FROM device ORDER BY 1"))
                .containsExactly("a edulife REPLACED", "b edulife REMOVED", "c edulife");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
