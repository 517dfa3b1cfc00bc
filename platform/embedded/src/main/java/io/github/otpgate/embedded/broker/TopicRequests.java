package io.github.otpgate.embedded.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.embedded.TopicSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Creates topics for those who have no Kafka client. A request is a connection: lines as {@link TopicSpec#toString()} makes them, up
 * to the end of its output; the answer is OK, or why not.
 */
final class TopicRequests {

    private final int port;
    private final String bootstrapServers;

    TopicRequests(int port, String bootstrapServers) {
        this.port = port;
        this.bootstrapServers = bootstrapServers;
    }

    /** Answers one request after the other, for ever. */
    void serve() throws IOException {
        try (ServerSocket requests = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (Socket request = requests.accept()) {
                    String lines = new String(request.getInputStream().readAllBytes(), UTF_8);
                    request.getOutputStream().write(answer(lines).getBytes(UTF_8));
                } catch (IOException requesterIsGone) {
                    requesterIsGone.printStackTrace();
                }
            }
        }
    }

    private String answer(String lines) {
        try {
            createMissing(lines.lines().map(TopicSpec::parse).toList());
            return "OK";
        } catch (ExecutionException e) {
            return e.getCause().toString();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private void createMissing(List<TopicSpec> topics) throws ExecutionException, InterruptedException {
        if (topics.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }
}
