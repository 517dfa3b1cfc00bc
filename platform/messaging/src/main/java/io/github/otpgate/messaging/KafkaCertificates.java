package io.github.otpgate.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * {@code otp_certificate_expires_seconds} of the certificates that Kafka's clients were given: their own, and those that they
 * trust. The label {@code file} is the file, or the setting that holds the certificate itself.
 */
@Startup
@ApplicationScoped
class KafkaCertificates {

    KafkaCertificates(MeterRegistry metrics, @Identifier("default-kafka-broker") Map<String, Object> deployment) {
        given(deployment).forEach(certificates -> Gauge.builder(
                        "otp.certificate.expires.seconds", certificates::firstExpiry)
                .description("When the first certificate of the file expires, in seconds since 1970; NaN if unreadable")
                .tag("file", certificates.label())
                .strongReference(true)
                .register(metrics));
    }

    static List<KafkaCertificate> given(Map<String, Object> deployment) {
        return List.of("keystore", "truststore").stream()
                .flatMap(store -> KafkaCertificate.of(store, deployment).stream())
                .toList();
    }
}
