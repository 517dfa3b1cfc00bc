package io.github.otpgate.registration;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the tables hold, seen from outside the service. */
@ApplicationScoped
class Database {

    @Inject
    AgroalDataSource dataSource;

    /** The only value of the only row. */
    String value(String query) {
        return rows(query).get(0);
    }

    /** The first column of every row. */
    List<String> rows(String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row of every table as text. */
    List<String> everything() {
        return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'").stream()
                .flatMap(table -> rows("SELECT t::text FROM \"" + table + "\" t").stream())
                .toList();
    }
}
