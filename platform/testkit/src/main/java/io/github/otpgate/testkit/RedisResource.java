package io.github.otpgate.testkit;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Gives every start of the application under test an empty Redis: the one that all tests of this JVM share, flushed. Applications
 * that run at the same time in one JVM therefore share their keys, as replicas do.
 */
public final class RedisResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String url = SharedServers.start(EmbeddedServers.with().redis()).redisUrl();
        flush(URI.create(url));
        return Map.of("quarkus.redis.hosts", url);
    }

    @Override
    public void stop() {
        // The server is everybody's and ends with the JVM.
    }

    private static void flush(URI redis) {
        try (Socket socket = new Socket(redis.getHost(), redis.getPort());
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write("FLUSHALL SYNC\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = answers.readLine();
            if (!"+OK".equals(answer)) {
                throw new IllegalStateException("Redis cannot be flushed: " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
