package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The configuration that this library brings along. */
class MessagingDefaultsTest {

    private static final String BROKERS = "kafka.bootstrap.servers";

    @Test
    void deploymentHasNoBrokersUnlessItSaysWhereTheyAre() {
        SmallRyeConfig config = production(Map.of());

        assertThatThrownBy(() -> config.getValue(BROKERS, String.class))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void deploymentSaysWhereItsBrokersAre() {
        SmallRyeConfig config = production(Map.of("KAFKA_BOOTSTRAP_SERVERS", "kafka-1:9092,kafka-2:9092"));

        assertThat(config.getValue(BROKERS, String.class)).isEqualTo("kafka-1:9092,kafka-2:9092");
    }

    private static SmallRyeConfig production(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addPropertiesSources()
                .withProfile("prod")
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }
}
