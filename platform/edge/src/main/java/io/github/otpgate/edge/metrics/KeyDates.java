package io.github.otpgate.edge.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;

/**
 * {@code otp_key_created_seconds}: the day on which the active key of each {@code use} was made, in seconds since 1970; NaN if its
 * id does not end with a date. Nothing else of a key, and nothing of its id, becomes visible.
 */
@Startup
@ApplicationScoped
class KeyDates {

    private final MeterRegistry metrics;
    private final Config config;

    KeyDates(MeterRegistry metrics, Config config, ObjectMapper json) {
        this.metrics = metrics;
        this.config = config;
        watch("device-secrets", "otpgate.secrets.key-ring", KeyDates::firstId);
        watch("page-tickets", "otpgate.page-ticket.keys", KeyDates::firstId);
        watch("enrolment-tickets", "otpgate.enrolment-ticket.keys", KeyDates::firstId);
        watch("service-token", "otpgate.service-token.key", jwk -> kid(json, jwk));
    }

    private void watch(String use, String property, UnaryOperator<String> keyId) {
        config.getOptionalValue(property, String.class)
                .map(keyId)
                .map(KeyDate::secondsOf)
                .ifPresent(seconds -> Gauge.builder("otp.key.created.seconds", () -> seconds)
                        .description(
                                "Day on which the active key was made, in seconds since 1970; NaN if its id does not say")
                        .tag("use", use)
                        .register(metrics));
    }

    private static String firstId(String keyRing) {
        return keyRing.strip().split(":", 2)[0];
    }

    /** What reads the key for use complains about a bad one; this here does not. */
    private static String kid(ObjectMapper json, String jwk) {
        try {
            return json.readTree(jwk).path("kid").asText();
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }
}
