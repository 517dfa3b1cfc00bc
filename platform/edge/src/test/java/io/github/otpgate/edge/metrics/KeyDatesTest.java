package io.github.otpgate.edge.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyDatesTest {

    private static final double BIRTHDAY = Instant.parse("2026-11-21T00:00:00Z").getEpochSecond();

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void firstKeyOfARingIsTheActiveOne() {
        expose(Map.of("otpgate.page-ticket.keys", "pages-20261121:AAAA,pages-20250101:AAAA"));

        assertThat(created("page-tickets")).isEqualTo(BIRTHDAY);
    }

    @Test
    void serviceTokenKeyIsDatedByItsKid() {
        expose(Map.of("otpgate.service-token.key", "{\"kty\":\"EC\",\"kid\":\"reset-service:20261121\"}"));

        assertThat(created("service-token")).isEqualTo(BIRTHDAY);
    }

    @Test
    void keysThatCannotBeReadHaveNoDate() {
        expose(Map.of("otpgate.service-token.key", "{", "otpgate.secrets.key-ring", "AAAA"));

        assertThat(created("service-token")).isNaN();
        assertThat(created("device-secrets")).isNaN();
    }

    @Test
    void usesWithoutAKeyAreNotExposed() {
        expose(Map.of("otpgate.page-ticket.keys", "pages-20261121:AAAA"));

        assertThat(metrics.find("otp.key.created.seconds").gauges()).hasSize(1);
    }

    private void expose(Map<String, String> configuration) {
        new KeyDates(
                metrics,
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(configuration, "test", 100))
                        .build(),
                new ObjectMapper());
    }

    private double created(String use) {
        return metrics.get("otp.key.created.seconds").tag("use", use).gauge().value();
    }
}
