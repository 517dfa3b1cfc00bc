package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One running instance of a packaged service, on the JVM or native: a process of its own, logging to a file of its own. It ends with
 * this JVM.
 */
public final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final String STOP_SIGNAL = "TERM";
    private static final Pattern NO_SHARD_REBUILDING = Pattern.compile("\"shards-rebuilding\"\\s*:\\s*0\\b");
    private static final List<String> DEFAULT_JVM_OPTIONS =
            // The quick compiler alone: the stack lives for minutes, and eight processes share the machine.
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;
    private final ProcessGuard guard;

    private ServiceProcess(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
        this.guard = ProcessGuard.over(process, STOP_SIGNAL);
    }

    /**
     * Starts an instance; it is not ready yet.
     *
     * @param service what was built last of the service
     * @param port where it will listen, told it by {@code environment}
     */
    public static ServiceProcess start(
            String name, PackagedService service, int port, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(service.command(jvmOptions()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(name, port, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** @throws EmbeddedServerException if the process ends, or is not ready in time; says where its log is */
    public void awaitReady(HttpClient http) throws InterruptedException {
        await(http, readiness -> true);
    }

    /**
     * For lockout-service, on a Redis that may be empty: it is ready before it has opened its shards, and refuses until then.
     *
     * @throws EmbeddedServerException as {@link #awaitReady}
     */
    public void awaitOpenShards(HttpClient http) throws InterruptedException {
        await(http, readiness -> NO_SHARD_REBUILDING.matcher(readiness).find());
    }

    /** @throws EmbeddedServerException if the process has ended; says where its log is */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new EmbeddedServerException(name + " ended with status " + process.exitValue() + "; see " + log);
        }
    }

    /**
     * Waits for a process that ends by itself.
     *
     * @return its exit status
     * @throws EmbeddedServerException if it does not end in time; says where its log is
     */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new EmbeddedServerException(
                    name + " did not end within " + READY_WITHIN.toSeconds() + " s; see " + log);
        }
        return process.exitValue();
    }

    /** Asks the process to end, and ends it if it does not in time. */
    public void stop() {
        guard.stop(STOP_WITHIN);
    }

    /** Ends the process at once, without a word to it, as a crash does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void await(HttpClient http, Predicate<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!ready(http, wanted)) {
            requireAlive();
            if (System.nanoTime() > deadline) {
                throw new EmbeddedServerException(
                        name + " was not ready within " + READY_WITHIN.toSeconds() + " s; see " + log);
            }
            process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Started comes first, as in a cluster: what readiness says of one that has not is not for anybody. */
    private boolean ready(HttpClient http, Predicate<String> wanted) throws InterruptedException {
        return says("started", body -> true, http) && says("ready", wanted, http);
    }

    private boolean says(String question, Predicate<String> wanted, HttpClient http) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/q/health/" + question);
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && wanted.test(answer.body());
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> jvmOptions() {
        String options = System.getenv("OTPGATE_JAVA_OPTS");
        return options == null || options.isBlank()
                ? DEFAULT_JVM_OPTIONS
                : List.of(options.trim().split("\\s+"));
    }
}
