package io.github.otpgate.embedded;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The servers that all tests of one JVM share: started by the first who asks, found by all others, ended with the JVM. Their
 * addresses stand in system properties, because Quarkus loads tests, and this class, in several class loaders.
 */
public final class SharedServers {

    static final String POSTGRES_PORT = "otpgate.embedded.postgres.port";
    static final String REDIS_URL = "otpgate.embedded.redis.url";
    static final String KAFKA_BOOTSTRAP_SERVERS = "otpgate.embedded.kafka.bootstrap-servers";
    static final String KAFKA_TOPIC_REQUEST_PORT = "otpgate.embedded.kafka.topic-request-port";

    // An interned string is one object for all class loaders.
    private static final Object JVM_WIDE = SharedServers.class.getName().intern();

    private SharedServers() {}

    /**
     * Starts those of the wanted servers that do not run yet, and creates those of the wanted topics that do not exist yet.
     *
     * @param wanted must name no directory: shared servers are temporary
     */
    public static SharedServers start(EmbeddedServers.Options wanted) {
        if (wanted.directory().isPresent()) {
            throw new IllegalArgumentException(
                    "Directory: expected none, got " + wanted.directory().get());
        }
        synchronized (JVM_WIDE) {
            startMissing(wanted);
        }
        return new SharedServers();
    }

    /**
     * Creates an empty database that nobody else uses.
     *
     * @param purpose the beginning of its name: lower-case letters, digits and underscores, at most 50, a letter first
     */
    public Database createDatabase(String purpose) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new PostgresAdministrator(postgresPort()).createDatabase(purpose + "_" + unique);
    }

    /** Creates topics; those that exist stay as they are. */
    public void createTopics(Collection<TopicSpec> topics) {
        new TopicRequester(Integer.parseInt(published(KAFKA_TOPIC_REQUEST_PORT))).createOrFail(topics);
    }

    /** On localhost. */
    public int postgresPort() {
        return Integer.parseInt(published(POSTGRES_PORT));
    }

    /** {@code redis://localhost:port}; what is in there is everybody's. */
    public String redisUrl() {
        return published(REDIS_URL);
    }

    /** {@code localhost:port}; what is in there is everybody's. */
    public String kafkaBootstrapServers() {
        return published(KAFKA_BOOTSTRAP_SERVERS);
    }

    private static void startMissing(EmbeddedServers.Options wanted) {
        EmbeddedServers.Options missing = new EmbeddedServers.Options(
                wanted.withPostgres() && isMissing(POSTGRES_PORT),
                wanted.withRedis() && isMissing(REDIS_URL),
                wanted.withKafka() && isMissing(KAFKA_BOOTSTRAP_SERVERS),
                wanted.topics(),
                wanted.redisSetup(),
                wanted.certificates(),
                Optional.empty(),
                wanted.progress());
        if (missing.withPostgres() || missing.withRedis() || missing.withKafka()) {
            publish(missing, EmbeddedServers.start(missing));
        }
        if (wanted.withKafka() && !missing.withKafka()) {
            new SharedServers().createTopics(wanted.topics());
        }
    }

    private static void publish(EmbeddedServers.Options options, EmbeddedServers servers) {
        if (options.withPostgres()) {
            System.setProperty(
                    POSTGRES_PORT, Integer.toString(servers.postgres().port()));
        }
        if (options.withRedis()) {
            System.setProperty(REDIS_URL, servers.redis().url());
        }
        if (options.withKafka()) {
            System.setProperty(
                    KAFKA_TOPIC_REQUEST_PORT, Integer.toString(servers.kafka().topicRequestPort()));
            System.setProperty(KAFKA_BOOTSTRAP_SERVERS, servers.kafka().bootstrapServers());
        }
    }

    private static boolean isMissing(String property) {
        return System.getProperty(property) == null;
    }

    private static String published(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .orElseThrow(
                        () -> new IllegalStateException(property + " is not set: nobody has asked for that server"));
    }
}
