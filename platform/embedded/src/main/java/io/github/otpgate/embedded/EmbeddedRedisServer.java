package io.github.otpgate.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Override
    public String toString() {
        return "Redis " + VERSION + " at " + url();
    }

    @Override
    void install() {
        try {
            Files.createDirectories(home().resolve("data"));
            Files.writeString(
                    configuration(), """
                    bind 127.0.0.1 -::1
                    protected-mode no
                    port %d
                    dir "%s"
                    appendonly yes
                    appendfsync everysec
                    save ""
                    maxmemory-policy noeviction
                    """.formatted(port, home().resolve("data")) + String.join("\n", directives()));
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

    private Path configuration() {
        return home().resolve("redis.conf");
    }

    private Path executable() {
        return home().resolve("redis-server");
    }
}
