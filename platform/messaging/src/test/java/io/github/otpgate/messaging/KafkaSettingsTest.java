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
            assertThatThrownBy(() -> settings(deployment))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("kafka.bootstrap.servers: expected host:port of a broker or more");
        }
    }

    @Test
    void deploymentMaySetAnythingButWhatCorrectnessStandsOn() {
        KafkaSettings settings = settings(
                Map.of("bootstrap.servers", "kafka:9092", "linger.ms", 5, "acks", "1", "enable.auto.commit", true));

        assertThat(settings.producer())
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("linger.ms", 5)
                .containsEntry("acks", "all");
        assertThat(settings.consumer("group"))
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("enable.auto.commit", false);
    }

    @Test
    void everyNameInKafkaStandsBehindTheInstallationsPrefix() {
        KafkaSettings pilot = settings(Map.of("bootstrap.servers", "kafka:9092"), "prefix", "pilot-");

        assertThat(pilot.consumer("reset-lockout")).containsEntry("group.id", "pilot-reset-lockout");
        assertThat(pilot.transactionalProducer("otp-lockout-relay-0"))
                .containsEntry("transactional.id", "pilot-otp-lockout-relay-0");
    }

    @Test
    void prefixThatKafkaWouldNotTakeKeepsTheServiceFromStarting() {
        for (String prefix : List.of("pilot/", "시험-", "a b", "x".repeat(65))) {
            assertThatThrownBy(() -> settings(Map.of("bootstrap.servers", "kafka:9092"), "prefix", prefix))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("otpgate.messaging.prefix: expected at most 64 letters, digits, '.', '_' and '-'");
        }
    }

    private static KafkaSettings settings(Map<String, Object> deployment, String... configuration) {
        MessagingConfig config = TestConfig.with(configuration);
        return new KafkaSettings(deployment, new KafkaNames(config), config);
    }
}
