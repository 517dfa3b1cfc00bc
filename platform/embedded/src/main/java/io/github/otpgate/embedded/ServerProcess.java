package io.github.otpgate.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running server and its guard, a shell that waits on a pipe from this JVM: told to stop, or when the JVM dies in
 * whatever way and the pipe breaks, it ends the server. Both ways are one, so that every test of the first proves the second.
 */
final class ServerProcess {

    private static final long STOP_SECONDS = 30;
    private static final String GUARD = guardScript();

    private final ServerHome home;
    private final Process server;
    private final Process guard;

    private ServerProcess(ServerHome home, Process server, Process guard) {
        this.home = home;
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
            String orphanage = home.temporary() ? home.path().toString() : "";
            Process guard = new ProcessBuilder(
                            "sh", "-c", GUARD, "guard", Long.toString(server.pid()), stopSignal, orphanage)
                    .directory(home.path().getParent().toFile())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return new ServerProcess(home, server, guard);
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
        try {
            if (!server.isAlive()) {
                guard.destroyForcibly().waitFor();
                return;
            }
            try (OutputStream pipe = guard.getOutputStream()) {
                pipe.write("stop\n".getBytes(UTF_8));
            } catch (IOException guardIsGone) {
                server.destroy();
            }
            if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            guard.waitFor();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            guard.destroyForcibly();
            Thread.currentThread().interrupt();
        }
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

    private static String guardScript() {
        try (InputStream script = ServerProcess.class.getResourceAsStream("guard.sh")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
