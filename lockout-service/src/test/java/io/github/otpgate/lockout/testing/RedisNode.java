package io.github.otpgate.lockout.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.embedded.EmbeddedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** One of several Redis processes, and a way to tell it something before any client does. */
record RedisNode(EmbeddedServers server) implements AutoCloseable {

    static RedisNode start(EmbeddedServers.Options options) {
        return new RedisNode(EmbeddedServers.start(options));
    }

    int port() {
        return server.redis().port();
    }

    /** The whole of the answer to one command line, as it comes on the wire. */
    String tell(String password, String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String login = password.isEmpty() ? "" : "AUTH " + password + "\r\n";
            socket.getOutputStream().write((login + command + "\r\n").getBytes(UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            if (answer.startsWith("-") || answer.contains("\n-")) {
                throw new IllegalStateException(command + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(command + " at " + server.redis(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
