package io.github.otpgate.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Settings of Kafka clients: our defaults, over them the deployment's own ({@code kafka.*}), over them what correctness stands on.
 * All clients speak bytes.
 */
@Singleton
public class KafkaSettings {

    private static final Duration LONGEST_BLOCK = Duration.ofSeconds(5);

    private final Map<String, Object> deployment;
    private final Duration deliveryTimeout;
    private final KafkaNames names;
    private final String groupSuffix;

    /** @throws IllegalStateException if the deployment does not say where Kafka is: the service does not start */
    KafkaSettings(
            @Identifier("default-kafka-broker") Map<String, Object> deployment,
            KafkaNames names,
            MessagingConfig config) {
        if (Objects.toString(deployment.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG), "")
                .isBlank()) {
            throw new IllegalStateException("kafka.bootstrap.servers: expected host:port of a broker or more");
        }
        this.deployment = deployment;
        this.names = names;
        this.deliveryTimeout = config.deliveryTimeout();
        this.groupSuffix = config.groupSuffix().orElse("");
    }

    /** For an idempotent producer that waits for all in-sync replicas and gives up after the delivery timeout. */
    public Map<String, Object> producer() {
        Map<String, Object> settings = defaults();
        int delivery = Math.toIntExact(deliveryTimeout.toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(delivery, LONGEST_BLOCK.toMillis()));
        settings.putAll(deployment);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    /**
     * For a producer of transactions.
     *
     * @param transactionalId as this project knows it
     */
    public Map<String, Object> transactionalProducer(String transactionalId) {
        Map<String, Object> settings = producer();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, names.of(transactionalId));
        return settings;
    }

    /** For a consumer that reads committed events from the earliest one on and commits offsets itself. */
    public Map<String, Object> consumer(String group) {
        Map<String, Object> settings = defaults();
        // A crashed replica's partitions are heard again after ten seconds.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.putAll(deployment);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, names.of(group) + groupSuffix);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> settings = new HashMap<>();
        // Topics that are created after us are found soon.
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return settings;
    }
}
