package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void serviceThatWasNotToldWhereKafkaIsDoesNotStart() {
        // A value that cannot be resolved arrives empty.
        for (Map<String, Object> deployment :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("bootstrap.servers", ""))) {
            assertThatThrownBy(() -> new KafkaSettings(deployment, TestConfig.with()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("kafka.bootstrap.servers: expected host:port of a broker or more");
        }
    }

    @Test
    void deploymentMaySetAnythingButWhatCorrectnessStandsOn() {
        KafkaSettings settings = new KafkaSettings(
                Map.of("bootstrap.servers", "kafka:9092", "linger.ms", 5, "acks", "1", "enable.auto.commit", true),
                TestConfig.with());

        assertThat(settings.producer())
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("linger.ms", 5)
                .containsEntry("acks", "all");
        assertThat(settings.consumer("group"))
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("enable.auto.commit", false);
    }
}
