package io.github.otpgate.embedded;

/**
 * One database of an embedded PostgreSQL, and the user who owns it and nothing else.
 *
 * @param port on localhost
 */
public record Database(int port, String name, String username, String password) {

    /** {@code jdbc:postgresql://localhost:port/name}. */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** {@code postgresql://localhost:port/name}, as the Vert.x client takes it. */
    public String reactiveUrl() {
        return "postgresql://localhost:" + port + "/" + name;
    }

    /** {@code postgresql://user:password@localhost:port/name}, as psql takes it. */
    public String psqlUrl() {
        return "postgresql://" + username + ":" + password + "@localhost:" + port + "/" + name;
    }
}
