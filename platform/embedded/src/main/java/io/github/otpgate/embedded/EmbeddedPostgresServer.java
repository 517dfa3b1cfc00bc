package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL that loses nothing it has confirmed (fsync, synchronous commit and full page writes are on), with UTF-8,
 * the C.UTF-8 locale, UTC and passwords, on the loopback interface only, under root or any other account.
 */
public final class EmbeddedPostgresServer extends EmbeddedServer {

    private static final int MAX_CONNECTIONS = 300;

    private final UnprivilegedAccount account;
    private final int port = FreePorts.next();
    private final PostgresAdministrator administrator = new PostgresAdministrator(port);
    private final Optional<PostgresSecurity> security;
    private Path programs;
    private Optional<EmbeddedPostgresServer> primary = Optional.empty();

    EmbeddedPostgresServer(ServerHome home, UnprivilegedAccount account, Optional<TestCertificates> certificates) {
        super(home);
        this.security = certificates.map(PostgresSecurity::new);
        this.account = account;
    }

    /** On localhost. */
    public int port() {
        return port;
    }

    /** Runs as the superuser, in a database, for what a deployment's administrator does. */
    public void execute(String database, String sql) {
        administrator.execute(database, sql);
    }

    /** From its next start on it is a standby that follows this one, from whose data its own must come. */
    void follow(EmbeddedPostgresServer newPrimary) {
        try {
            Path signal = data().resolve("standby.signal");
            Files.writeString(signal, "");
            account.own(home(), signal);
            primary = Optional.of(newPrimary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While both are stopped: takes this one's data over. */
    void copyDataOf(EmbeddedPostgresServer other) {
        ServerHome.copy(other.data(), data());
        account.own(home(), data());
    }

    /** Becomes a primary; ends when it takes writes. */
    void promote() {
        administrator.execute("postgres", "SELECT pg_promote(wait => true)");
        primary = Optional.empty();
    }

    /**
     * Creates an empty database and a user of the same name who owns it and may nothing beyond it; if it exists it stays as it is.
     *
     * @param name lower-case letters, digits and underscores, at most 63, a letter first
     */
    public Database createDatabase(String name) {
        return administrator.createDatabase(name);
    }

    @Override
    public String toString() {
        return "PostgreSQL at localhost:" + port;
    }

    @Override
    void install() {
        programs = PostgresPrograms.folder(home(), account);
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path password = home().resolve("password");
        try {
            Files.createDirectories(data());
            Files.writeString(password, PostgresAdministrator.PASSWORD);
            account.own(home(), data(), password);
            ServerProcess.run(home(), initialise(password));
            Files.delete(password);
            if (security.isPresent()) {
                security.get().install(data(), home(), account);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ServerProcess launch() {
        List<String> command = account.command(
                program("postgres"),
                "-D",
                data().toString(),
                "--port=" + port,
                "--listen_addresses=localhost",
                "--unix_socket_directories=",
                "--max_connections=" + MAX_CONNECTIONS,
                "--timezone=UTC",
                "--log_timezone=UTC",
                "--fsync=on",
                "--synchronous_commit=on",
                "--full_page_writes=on",
                "--primary_conninfo="
                        + primary.map(EmbeddedPostgresServer::connectionInfo).orElse(""));
        // INT is the "fast" shutdown: sessions are cut off, and the data are left as after a checkpoint.
        return ServerProcess.start(home(), "INT", command);
    }

    @Override
    boolean answers() {
        return administrator.canLogIn();
    }

    private String connectionInfo() {
        return "host=localhost port=%d user=%s password=%s"
                .formatted(port, PostgresAdministrator.USERNAME, PostgresAdministrator.PASSWORD);
    }

    private List<String> initialise(Path password) {
        return account.command(
                program("initdb"),
                "--pgdata=" + data(),
                "--username=" + PostgresAdministrator.USERNAME,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                // Only what initdb writes stays unsynced; the server itself syncs from its first start on.
                "--no-sync",
                "--no-instructions");
    }

    private Path program(String name) {
        return programs.resolve("bin").resolve(name);
    }

    private Path data() {
        return home().resolve("data");
    }
}
