package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Kafka (KRaft, one node) in a JVM of its own, with its own class path. It creates no topic that it was not told to.
 */
public final class EmbeddedKafkaServer extends EmbeddedServer {

    private final int port = FreePorts.next();
    private final int controllerPort = FreePorts.next();
    private final TopicRequester topicRequests = new TopicRequester(FreePorts.next());
    private final List<TopicSpec> topics;
    private final Optional<KafkaSecurity> security;

    EmbeddedKafkaServer(ServerHome home, List<TopicSpec> topics, Optional<TestCertificates> certificates) {
        super(home);
        this.security = certificates.map(KafkaSecurity::of);
        this.topics = List.copyOf(topics);
    }

    /** {@code localhost:port}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Where clients come in with TLS and {@link #jaasConfig()} (SCRAM-SHA-512), if it was secured. */
    public String saslBootstrapServers() {
        return "localhost:" + security.orElseThrow().saslPort();
    }

    /** Where clients come in with a certificate of the authority, if it was secured. */
    public String mutualTlsBootstrapServers() {
        return "localhost:" + security.orElseThrow().mutualTlsPort();
    }

    /** The login of the one user that it knows, if it was secured. */
    public String jaasConfig() {
        return security.orElseThrow().jaasConfig();
    }

    /**
     * Creates topics; those that exist stay as they are.
     *
     * @throws EmbeddedServerException if Kafka refuses one, as for a setting that it does not know
     */
    public void createTopics(Collection<TopicSpec> topics) {
        topicRequests.createOrFail(topics);
    }

    /** Where topics are requested, for those who have no reference to this. */
    int topicRequestPort() {
        return topicRequests.port();
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
            security.ifPresent(listeners -> listeners.addTo(properties));
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
        List<String> command = List.of(
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
                Integer.toString(topicRequests.port()));
        return ServerProcess.start(home(), "TERM", command);
    }

    @Override
    boolean answers() {
        try {
            topicRequests.create(topics);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String listener(String name, int port) {
        return name + "://localhost:" + port;
    }

    private Path configuration() {
        return home().resolve("broker.properties");
    }
}
