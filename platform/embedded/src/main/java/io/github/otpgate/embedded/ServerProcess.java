package io.github.otpgate.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;

/** A running server, which ends with this JVM. */
final class ServerProcess {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final Process server;
    private final ProcessGuard guard;

    private ServerProcess(Process server, ProcessGuard guard) {
        this.server = server;
        this.guard = guard;
    }

    /**
     * Starts a server in its home, writing to its log there.
     *
     * @param stopSignal what makes it end in good order, without SIG
     * @param command must become the server itself (exec), as its process id is what the guard knows
     */
    static ServerProcess start(ServerHome home, String stopSignal, List<String> command) {
        try {
            Process server = builder(home, command).start();
            String orphanage = home.temporary() ? home.path().toAbsolutePath().toString() : "";
            return new ServerProcess(server, ProcessGuard.over(server, stopSignal, orphanage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command in a home to its end; fails unless it succeeds. */
    static void run(ServerHome home, List<String> command) {
        try {
            Process process = builder(home, command).start();
            if (process.waitFor() != 0) {
                throw new EmbeddedServerException(command + " failed:\n" + home.endOfLog());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted during " + command, e);
        }
    }

    boolean isAlive() {
        return server.isAlive();
    }

    /** Ends the server in good order, or by force after half a minute; returns when it has ended. */
    void stop() {
        guard.stop(STOP_WITHIN);
    }

    /** Ends the server at once; returns when it has ended. */
    void kill() {
        server.destroyForcibly().onExit().join();
        guard.stop(STOP_WITHIN);
    }

    private static ProcessBuilder builder(ServerHome home, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log().toFile()))
                .redirectInput(Redirect.from(new File("/dev/null")));
        // PGDATA, PGPORT and their like would speak for another PostgreSQL.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }
}
