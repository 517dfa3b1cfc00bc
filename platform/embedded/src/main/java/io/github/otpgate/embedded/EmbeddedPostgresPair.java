package io.github.otpgate.embedded;

import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL and a streaming standby of it, which change places. They end with {@link #close()} or with this JVM. */
public final class EmbeddedPostgresPair implements AutoCloseable {

    private final Path directory = ServerHome.temporaryFolder();
    private EmbeddedPostgresServer primary = server("first");
    private EmbeddedPostgresServer standby = server("second");

    private EmbeddedPostgresPair() {}

    /** Starts both, with one empty database and its owner; ends when the standby answers. */
    public static EmbeddedPostgresPair start(String database) {
        EmbeddedPostgresPair pair = new EmbeddedPostgresPair();
        pair.startBoth(database);
        return pair;
    }

    /** The one that takes writes. */
    public EmbeddedPostgresServer primary() {
        return primary;
    }

    /** The one that repeats them. */
    public EmbeddedPostgresServer standby() {
        return standby;
    }

    /**
     * In good order: the primary stops, which sends the standby all it has, and the standby becomes the primary. The former one
     * is started again as its standby.
     */
    public void switchOver() {
        EmbeddedPostgresServer former = primary;
        former.stop();
        promoteStandby();
        former.follow(primary);
        former.start();
    }

    /** The standby becomes the primary, whatever the former one does: it goes on, as one that nobody follows any more. */
    public void promoteStandby() {
        EmbeddedPostgresServer former = primary;
        standby.promote();
        primary = standby;
        standby = former;
    }

    @Override
    public void close() {
        standby.stop();
        primary.stop();
        ServerHome.delete(directory);
    }

    private void startBoth(String database) {
        primary.start();
        primary.createDatabase(database);
        primary.stop();
        standby.copyDataOf(primary);
        standby.follow(primary);
        primary.start();
        standby.start();
    }

    private EmbeddedPostgresServer server(String name) {
        return new EmbeddedPostgresServer(
                new ServerHome(directory.resolve(name), true), UnprivilegedAccount.find(), Optional.empty());
    }
}
