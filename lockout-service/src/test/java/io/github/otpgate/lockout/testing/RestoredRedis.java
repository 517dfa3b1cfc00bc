package io.github.otpgate.lockout.testing;

import static org.awaitility.Awaitility.await;

import io.github.otpgate.embedded.EmbeddedRedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A Redis that is restored from a copy. */
public final class RestoredRedis {

    private final EmbeddedRedisServer redis;

    public RestoredRedis(EmbeddedRedisServer redis) {
        this.redis = redis;
    }

    /** A copy of it as it is now, which starts with an RDB; to be run when somebody restores the copy. */
    public Runnable backup(Path folder) {
        tell("BGREWRITEAOF");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String info = tell("INFO persistence");
            return info.contains("aof_rewrite_in_progress:0") && info.contains("aof_rewrite_scheduled:0");
        });
        copy(redis.appendOnlyFile(), folder);
        return () -> {
            redis.stop();
            files(redis.appendOnlyFile()).forEach(RestoredRedis::delete);
            copy(folder, redis.appendOnlyFile());
            redis.start();
        };
    }

    private String tell(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            for (Path file : files(from)) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
