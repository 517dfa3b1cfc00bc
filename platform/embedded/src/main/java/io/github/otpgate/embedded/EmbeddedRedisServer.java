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
import java.util.List;
import redis.embedded.RedisExecProvider;

/** Redis that keeps every write in its append-only file, evicts nothing and listens on the loopback interface only. */
public final class EmbeddedRedisServer extends EmbeddedServer {

    // A compile-time constant: the class that it comes from, and what that needs, is not loaded.
    private static final String VERSION = RedisExecProvider.redisVersion;
    private static final int PING_MILLIS = 1_000;

    private final int port = FreePorts.next();

    EmbeddedRedisServer(ServerHome home) {
        super(home);
    }

    /** {@code redis://localhost:port}. */
    public String url() {
        return "redis://localhost:" + port;
    }

    @Override
    public String toString() {
        return "Redis " + VERSION + " at " + url();
    }

    @Override
    void install() {
        try {
            Files.createDirectories(home().resolve("data"));
            Files.writeString(configuration(), """
                    bind 127.0.0.1 -::1
                    protected-mode no
                    port %d
                    dir "%s"
                    appendonly yes
                    appendfsync everysec
                    save ""
                    maxmemory-policy noeviction
                    """.formatted(port, home().resolve("data")));
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
        return ServerProcess.start(
                home(), "TERM", List.of(executable().toString(), configuration().toString()));
    }

    @Override
    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PING_MILLIS);
            socket.setSoTimeout(PING_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes("+PONG".length()), US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path configuration() {
        return home().resolve("redis.conf");
    }

    private Path executable() {
        return home().resolve("redis-server");
    }
}
