package io.github.otpgate.embedded.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's JVM: formats the storage unless that was done before, starts broker and controller, and then creates topics on
 * request. One JVM does it all, as starting JVMs is what takes the time. It is never loaded by the JVM that starts it, which has
 * no Kafka on its class path.
 */
public final class BrokerMain {

    /** "otpgate-embedded" in Kafka's base64; the same for all, so that formatting twice is no conflict. */
    private static final String CLUSTER_ID = "b3RwZ2F0ZS1lbWJlZGRlZA";

    private BrokerMain() {}

    /** Arguments: the properties file, and the port for requests for topics; listening there tells that the broker is ready. */
    public static void main(String[] arguments) {
        try {
            Path configuration = Path.of(arguments[0]);
            Properties properties = read(configuration);
            format(configuration, properties.getProperty("otpgate.scram"));
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
            server.startup();
            String bootstrapServers =
                    properties.getProperty("advertised.listeners").split(",")[0].replace("PLAINTEXT://", "");
            new TopicRequests(Integer.parseInt(arguments[1]), bootstrapServers).serve();
        } catch (Throwable e) {
            // Kafka's threads would keep the JVM alive, and its starter waiting.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void format(Path configuration, String scramUser) {
        List<String> command = new ArrayList<>(List.of(
                "format", "--config", configuration.toString(), "--cluster-id", CLUSTER_ID, "--ignore-formatted"));
        if (scramUser != null) {
            command.addAll(List.of("--add-scram", scramUser));
        }
        if (StorageTool.execute(command.toArray(String[]::new), System.out) != 0) {
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
}
