package io.github.otpgate.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redis.embedded.RedisExecProvider;

/** Redis that keeps every write in its append-only file, evicts nothing and listens on the loopback interface only. */
public final class EmbeddedRedisServer extends EmbeddedServer {

    // A compile-time constant: the class that it comes from, and what that needs, is not loaded.
    private static final String VERSION = RedisExecProvider.redisVersion;
    private static final String PASSWORD = "redis-test-password";
    /** The second one asks for the password. */
    private static final Set<String> ANSWERS = Set.of("+PONG", "-NOAU");

    private static final int PING_MILLIS = 1_000;

    private final int port = FreePorts.next();
    private final int tlsPort = FreePorts.next();
    private final RedisSetup setup;
    private final Optional<TestCertificates> certificates;

    EmbeddedRedisServer(ServerHome home, RedisSetup setup, Optional<TestCertificates> certificates) {
        super(home);
        this.setup = setup;
        this.certificates = certificates;
    }

    /** On localhost. */
    public int port() {
        return port;
    }

    /** {@code redis://localhost:port}. */
    public String url() {
        return "redis://localhost:" + port;
    }

    /** {@code rediss://localhost:port}, if it was secured; then every connection needs the {@link #password()}. */
    public String tlsUrl() {
        return "rediss://localhost:" + tlsPort();
    }

    /** On localhost, if it was secured. */
    public int tlsPort() {
        return tlsPort;
    }

    /** What a secured one asks for. */
    public String password() {
        return PASSWORD;
    }

    /** The folder of its append-only file, base and increments. */
    public Path appendOnlyFile() {
        return data().resolve("appendonlydir");
    }

    /**
     * What is on the disk now, for a machine that crashes before the next fsync: to be run then. It kills the server, cuts off what
     * was written since, and starts it again. Nothing may rewrite the append-only file in between.
     */
    public Runnable crashBackToNow() {
        Path increments = increments();
        long written = increments.toFile().length();
        return () -> {
            kill();
            try (FileChannel file = FileChannel.open(increments, StandardOpenOption.WRITE)) {
                file.truncate(written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            start();
        };
    }

    @Override
    public String toString() {
        return "Redis " + VERSION + " at " + url();
    }

    @Override
    void install() {
        try {
            Files.createDirectories(data());
            Files.writeString(configuration(), """
                    bind 127.0.0.1 -::1
                    protected-mode no
                    port %d
                    dir "%s"
                    appendonly yes
                    appendfsync everysec
                    save ""
                    maxmemory-policy noeviction
                    """.formatted(port, data()) + String.join("\n", directives()));
            try (InputStream program = Platform.binary("redis-server-" + VERSION + "-" + Platform.goName())
                    .openStream()) {
                ProgramFile.write(program, executable());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ServerProcess launch() {
        List<String> command =
                new ArrayList<>(List.of(executable().toString(), configuration().toString()));
        if (setup.sentinel()) {
            command.add("--sentinel");
        }
        return ServerProcess.start(home(), "TERM", command);
    }

    @Override
    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PING_MILLIS);
            socket.setSoTimeout(PING_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            InputStream answer = socket.getInputStream();
            return ANSWERS.contains(new String(answer.readNBytes("+PONG".length()), US_ASCII));
        } catch (IOException notYet) {
            return false;
        }
    }

    private List<String> directives() {
        List<String> directives = new ArrayList<>(setup.directives());
        certificates.ifPresent(made -> directives.addAll(List.of(
                "tls-port " + tlsPort,
                "tls-cert-file " + made.serverCertificate(),
                "tls-key-file " + made.serverKey(),
                "tls-ca-cert-file " + made.authority(),
                "tls-auth-clients no",
                "tls-cluster yes",
                "tls-replication yes",
                "requirepass " + PASSWORD,
                "masterauth " + PASSWORD)));
        return directives;
    }

    private Path increments() {
        try (Stream<Path> files = Files.list(appendOnlyFile())) {
            return files.filter(file -> file.toString().endsWith(".incr.aof"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return home().resolve("data");
    }

    private Path configuration() {
        return home().resolve("redis.conf");
    }

    private Path executable() {
        return home().resolve("redis-server");
    }
}
