package io.github.otpgate.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** The superuser of the PostgreSQL at a port of this machine; it needs no more than the port, so that any class loader can have one. */
final class PostgresAdministrator {

    static final String USERNAME = "postgres";
    static final String PASSWORD = "postgres";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int LOGIN_SECONDS = 5;

    private final int port;
    private final PGSimpleDataSource connections;

    PostgresAdministrator(int port) {
        this.port = port;
        this.connections = connections("postgres");
    }

    boolean canLogIn() {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(LOGIN_SECONDS);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Creates a database and its owner unless there is one of that name. */
    Database createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Database name: expected " + NAME + ", got " + name);
        }
        Database database = new Database(port, name, name, name);
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                statement.execute("CREATE ROLE \"%s\" LOGIN PASSWORD '%s'".formatted(name, database.password()));
                statement.execute("CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(name, name));
            }
            return database;
        } catch (SQLException e) {
            throw new EmbeddedServerException("Cannot create database " + name + ": " + e.getMessage(), e);
        }
    }

    void execute(String database, String sql) {
        try (Connection connection = connections(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EmbeddedServerException(sql + ": " + e.getMessage(), e);
        }
    }

    private PGSimpleDataSource connections(String database) {
        PGSimpleDataSource made = new PGSimpleDataSource();
        made.setServerNames(new String[] {"localhost"});
        made.setPortNumbers(new int[] {port});
        made.setDatabaseName(database);
        made.setUser(USERNAME);
        made.setPassword(PASSWORD);
        made.setLoginTimeout(LOGIN_SECONDS);
        return made;
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(name))) {
            return rows.next();
        }
    }
}
