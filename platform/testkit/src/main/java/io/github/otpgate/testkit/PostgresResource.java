package io.github.otpgate.testkit;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives every start of the application under test an empty database of its own, on the PostgreSQL that all tests of this JVM
 * share. Its name begins with argument {@link #DATABASE}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** Argument: the beginning of the database's name, {@code test} if not given. */
    public static final String DATABASE = "database";

    private String purpose = "test";

    @Override
    public void init(Map<String, String> initArgs) {
        purpose = initArgs.getOrDefault(DATABASE, purpose);
    }

    @Override
    public Map<String, String> start() {
        Database database =
                SharedServers.start(EmbeddedServers.with().postgres()).createDatabase(purpose);
        return Map.of(
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void stop() {
        // The server is everybody's and ends with the JVM.
    }
}
