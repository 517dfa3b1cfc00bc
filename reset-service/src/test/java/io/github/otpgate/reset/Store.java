package io.github.otpgate.reset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the service's database. */
@Singleton
class Store {

    @Inject
    DataSource database;

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** First column of each row. */
    List<String> column(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The trainee's journal, oldest first: {@code EVENT} or {@code REFUSED:reason}. */
    List<String> journal(Trainee trainee) {
        return column(
                "SELECT event || coalesce(':' || reason, '') FROM reset_journal WHERE trainee_key = ? ORDER BY id",
                trainee.key().value());
    }

    /** The status of each of the trainee's resets, oldest first. */
    List<String> resets(Trainee trainee) {
        return column(
                "SELECT status FROM reset WHERE trainee_key = ? ORDER BY approved_at",
                trainee.key().value());
    }

    /** How many events for this trainee wait to be sent. */
    int unsent(Trainee trainee) {
        return column(
                        "SELECT id FROM outbox WHERE aggregateid = ?",
                        trainee.key().value())
                .size();
    }
}
