package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Kafka (KRaft, one node) in a JVM of its own, with its own class path. It has the topics it was started with; it creates
 * none on demand.
 */
public final class EmbeddedKafkaServer extends EmbeddedServer {

    private final int port = FreePorts.next();
    private final int controllerPort = FreePorts.next();
    private final List<TopicSpec> topics;

    EmbeddedKafkaServer(ServerHome home, List<TopicSpec> topics) {
        super(home);
        this.topics = List.copyOf(topics);
    }

    /** {@code localhost:port}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public String toString() {
        return "Kafka at " + bootstrapServers();
    }

    @Override
    void install() {
        Properties properties = new Properties();
        try (InputStream defaults = EmbeddedKafkaServer.class.getResourceAsStream("broker.properties")) {
            properties.load(defaults);
            properties.setProperty(
                    "listeners", listener("PLAINTEXT", port) + "," + listener("CONTROLLER", controllerPort));
            properties.setProperty("advertised.listeners", listener("PLAINTEXT", port));
            properties.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
            properties.setProperty("log.dirs", home().resolve("data").toString());
            // Compression libraries unpack themselves here.
            Files.createDirectories(home().resolve("tmp"));
            try (Writer file = Files.newBufferedWriter(configuration())) {
                properties.store(file, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ServerProcess launch() {
        try {
            Files.deleteIfExists(ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + home().resolve("tmp"),
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                BrokerClassPath.value(),
                BrokerClassPath.MAIN,
                configuration().toString(),
                ready().toString()));
        topics.forEach(topic -> command.add(topic.toString()));
        return ServerProcess.start(home(), "TERM", command);
    }

    @Override
    boolean answers() {
        return Files.exists(ready());
    }

    private static String listener(String name, int port) {
        return name + "://localhost:" + port;
    }

    private Path configuration() {
        return home().resolve("broker.properties");
    }

    private Path ready() {
        return home().resolve("ready");
    }
}
