package io.github.otpgate.embedded.broker;

import io.github.otpgate.embedded.TopicSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's JVM: formats the storage unless that was done before, starts broker and controller, creates the topics that
 * are missing, and then says that it is ready. One JVM does it all, as starting JVMs is what takes the time. It is never
 * loaded by the JVM that starts it, which has no Kafka on its class path.
 */
public final class BrokerMain {

    /** "otpgate-embedded" in Kafka's base64; the same for all, so that formatting twice is no conflict. */
    private static final String CLUSTER_ID = "b3RwZ2F0ZS1lbWJlZGRlZA";

    private BrokerMain() {}

    /** Arguments: the properties file, the file to write when ready, and a line for each topic as {@link TopicSpec#toString()} makes it. */
    public static void main(String[] arguments) {
        try {
            Path configuration = Path.of(arguments[0]);
            List<TopicSpec> topics =
                    Arrays.stream(arguments).skip(2).map(TopicSpec::parse).toList();
            format(configuration);
            Properties properties = read(configuration);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
            server.startup();
            createMissing(topics, properties.getProperty("advertised.listeners").replace("PLAINTEXT://", ""));
            Files.writeString(Path.of(arguments[1]), "READY");
            server.awaitShutdown();
        } catch (Throwable e) {
            // Kafka's threads would keep the JVM alive, and its starter waiting.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void format(Path configuration) {
        String[] command = {
            "format", "--config", configuration.toString(), "--cluster-id", CLUSTER_ID, "--ignore-formatted"
        };
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("Formatting failed");
        }
    }

    private static Properties read(Path configuration) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(configuration)) {
            properties.load(file);
        }
        return properties;
    }

    private static void createMissing(List<TopicSpec> topics, String bootstrapServers) throws Exception {
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
