package io.github.otpgate.edge.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * {@code otp_replicas_expected}: how many replicas of this service its deployment means it to have. Prometheus counts those that
 * answer, and an alert compares: what a service was like yesterday would tell no more once the fault is a day old.
 */
@Startup
@ApplicationScoped
class ExpectedReplicas {

    ExpectedReplicas(MeterRegistry metrics, ReplicasConfig config) {
        Gauge.builder("otp.replicas.expected", config::expected)
                .description("Replicas that this service should have at least")
                .strongReference(true)
                .register(metrics);
    }
}
