package io.github.otpgate.local;

import io.github.otpgate.embedded.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements to a database, each in a connection of its own. */
record Sql(String jdbcUrl, String username, String password) {

    /** As the database's owner. */
    static Sql of(Database database) {
        return new Sql(database.jdbcUrl(), database.username(), database.password());
    }

    /** As somebody else. */
    Sql as(String username, String password) {
        return new Sql(jdbcUrl, username, password);
    }

    void run(String statement) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of what a query finds. */
    List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement running = connection.createStatement();
                ResultSet rows = running.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
