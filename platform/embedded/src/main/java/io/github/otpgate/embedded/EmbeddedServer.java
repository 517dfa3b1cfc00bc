package io.github.otpgate.embedded;

import java.time.Duration;

/** One server as a process of its own, on a port and with data that outlive its stops. */
public abstract sealed class EmbeddedServer permits EmbeddedPostgresServer, EmbeddedRedisServer, EmbeddedKafkaServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(20);

    private final ServerHome home;
    private ServerProcess process;
    private boolean installed;

    EmbeddedServer(ServerHome home) {
        this.home = home;
    }

    /**
     * Starts the server, on the port and with the data it had before, and returns when it answers. Nothing happens if it runs.
     *
     * @throws EmbeddedServerException if it dies, or does not answer within 90 seconds
     */
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        stop();
        if (!installed) {
            home.create();
            install();
            installed = true;
        }
        process = launch();
        try {
            awaitAnswer();
        } catch (EmbeddedServerException e) {
            stop();
            throw e;
        }
    }

    /** Ends the server in good order, as a deployment would; data and port are kept. Nothing happens if it does not run. */
    public final synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    /** Ends the server at once, as a crash does; data and port are kept. Nothing happens if it does not run. */
    public final synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Whether the process is there; a server that has crashed is not running. */
    public final synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** What it is and where, for people: {@code Redis at redis://localhost:16379}. */
    @Override
    public abstract String toString();

    final ServerHome home() {
        return home;
    }

    /** Brings the home to where {@link #launch()} works; called once, may find the work of an earlier JVM. */
    abstract void install();

    abstract ServerProcess launch();

    /** Whether the server, just launched, does its work. */
    abstract boolean answers();

    private void awaitAnswer() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new EmbeddedServerException(this + " ended while starting:\n" + home.endOfLog());
            }
            if (System.nanoTime() > deadline) {
                throw new EmbeddedServerException(
                        this + " does not answer after " + START_LIMIT + ":\n" + home.endOfLog());
            }
            try {
                Thread.sleep(POLL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedServerException(this + " was interrupted while starting", e);
            }
        }
    }
}
