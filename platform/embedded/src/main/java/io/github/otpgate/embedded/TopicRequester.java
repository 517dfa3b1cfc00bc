package io.github.otpgate.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.stream.Collectors;

/** Asks the broker's JVM at a port of this machine to create topics; it needs no more than the port, and no Kafka client. */
record TopicRequester(int port) {

    /**
     * Creates those of the topics that are missing.
     *
     * @throws IOException if the broker does not listen (yet)
     * @throws EmbeddedServerException if it refuses
     */
    void create(Collection<TopicSpec> topics) throws IOException {
        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String lines = topics.stream().map(TopicSpec::toString).collect(Collectors.joining("\n"));
            socket.getOutputStream().write(lines.getBytes(UTF_8));
            socket.shutdownOutput();
            answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
        if (!answer.equals("OK")) {
            throw new EmbeddedServerException("Kafka does not create topics " + topics + ": " + answer);
        }
    }

    /** As {@link #create}, where the broker is known to run. */
    void createOrFail(Collection<TopicSpec> topics) {
        try {
            create(topics);
        } catch (IOException e) {
            throw new EmbeddedServerException("Kafka cannot be asked to create topics " + topics + ": " + e, e);
        }
    }
}
