package io.github.otpgate.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Real PostgreSQL, Redis and Kafka, as processes on free ports of this machine. They end with {@link #close()}, with this JVM, or
 * when it is killed.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final Executor THREAD_EACH = task -> new Thread(task, "embedded-server").start();

    private final Options options;
    private final Path directory;
    private final List<EmbeddedServer> servers = new ArrayList<>();
    private final Thread closeAtExit = new Thread(this::close, "embedded-servers-close");

    private EmbeddedServers(Options options) {
        this.options = options;
        this.directory = options.directory().map(Path::toAbsolutePath).orElseGet(ServerHome::temporaryFolder);
        if (options.withPostgres()) {
            servers.add(
                    new EmbeddedPostgresServer(home("postgres"), UnprivilegedAccount.find(), options.certificates()));
        }
        if (options.withRedis()) {
            servers.add(new EmbeddedRedisServer(home("redis"), options.redisSetup(), options.certificates()));
        }
        if (options.withKafka()) {
            servers.add(new EmbeddedKafkaServer(home("kafka"), options.topics(), options.certificates()));
        }
    }

    /** No server yet; the methods of the answer add them. */
    public static Options with() {
        return new Options(
                false, false, false, List.of(), RedisSetup.single(), Optional.empty(), Optional.empty(), line -> {});
    }

    /**
     * Starts the wanted servers, all at once, and returns when each answers.
     *
     * @throws EmbeddedServerException if one does not; then none is left running
     */
    public static EmbeddedServers start(Options options) {
        EmbeddedServers started = new EmbeddedServers(options);
        Runtime.getRuntime().addShutdownHook(started.closeAtExit);
        try {
            started.startAll();
            return started;
        } catch (CompletionException e) {
            started.close();
            throw new EmbeddedServerException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** @throws IllegalStateException if it was not asked for, as in the other two */
    public EmbeddedPostgresServer postgres() {
        return server(EmbeddedPostgresServer.class);
    }

    public EmbeddedRedisServer redis() {
        return server(EmbeddedRedisServer.class);
    }

    public EmbeddedKafkaServer kafka() {
        return server(EmbeddedKafkaServer.class);
    }

    /** Ends all servers and deletes their files, unless a directory was given. Nothing happens the second time. */
    @Override
    public synchronized void close() {
        inParallel(EmbeddedServer::stop);
        if (options.directory().isEmpty()) {
            ServerHome.delete(directory);
        }
        if (Thread.currentThread() != closeAtExit) {
            forgetExit();
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException exitHasBegun) {
            // The hook finds nothing left to do.
        }
    }

    private void startAll() {
        inParallel(server -> {
            long begin = System.nanoTime();
            server.start();
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            options.progress().accept("%s (%.1f s)".formatted(server, taken.toMillis() / 1000.0));
        });
    }

    private void inParallel(Consumer<EmbeddedServer> action) {
        CompletableFuture.allOf(servers.stream()
                        .map(server -> CompletableFuture.runAsync(() -> action.accept(server), THREAD_EACH))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private <S extends EmbeddedServer> S server(Class<S> type) {
        return servers.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " was not asked for"));
    }

    private ServerHome home(String name) {
        return new ServerHome(directory.resolve(name), options.directory().isEmpty());
    }

    /**
     * What to start.
     *
     * @param topics what Kafka has from its first moment on
     * @param redisSetup what Redis is
     * @param certificates with them, every server has TLS and asks for passwords, PostgreSQL always, Redis and Kafka on ports of
     *     their own
     * @param directory where to keep the servers' files; kept on close, and found again by the next servers started there. Empty:
     *     a temporary one, deleted on close
     * @param progress is told one line when a server is ready, from that server's thread
     */
    public record Options(
            boolean withPostgres,
            boolean withRedis,
            boolean withKafka,
            List<TopicSpec> topics,
            RedisSetup redisSetup,
            Optional<TestCertificates> certificates,
            Optional<Path> directory,
            Consumer<String> progress) {

        public Options postgres() {
            return new Options(true, withRedis, withKafka, topics, redisSetup, certificates, directory, progress);
        }

        public Options redis() {
            return new Options(withPostgres, true, withKafka, topics, redisSetup, certificates, directory, progress);
        }

        public Options redis(RedisSetup setup) {
            return new Options(withPostgres, true, withKafka, topics, setup, certificates, directory, progress);
        }

        public Options secured(TestCertificates certificates) {
            return new Options(
                    withPostgres,
                    withRedis,
                    withKafka,
                    topics,
                    redisSetup,
                    Optional.of(certificates),
                    directory,
                    progress);
        }

        public Options kafka(TopicSpec... topics) {
            return kafka(List.of(topics));
        }

        public Options kafka(Collection<TopicSpec> topics) {
            return new Options(
                    withPostgres, withRedis, true, List.copyOf(topics), redisSetup, certificates, directory, progress);
        }

        public Options directory(Path directory) {
            return new Options(
                    withPostgres,
                    withRedis,
                    withKafka,
                    topics,
                    redisSetup,
                    certificates,
                    Optional.of(directory),
                    progress);
        }

        public Options progress(Consumer<String> progress) {
            return new Options(
                    withPostgres, withRedis, withKafka, topics, redisSetup, certificates, directory, progress);
        }
    }
}
