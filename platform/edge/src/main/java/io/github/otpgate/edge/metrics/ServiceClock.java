package io.github.otpgate.edge.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * {@code otp_clock_seconds}: the clock that this process judges by, in seconds since 1970. Less the time of its scrape it is the
 * offset from Prometheus' clock, one reference for all processes whatever their stores.
 */
@Startup
@ApplicationScoped
class ServiceClock {

    ServiceClock(MeterRegistry metrics, Clock clock) {
        Gauge.builder("otp.clock.seconds", clock, now -> now.millis() / 1000.0)
                .description("This process' clock, in seconds since 1970")
                .strongReference(true)
                .register(metrics);
    }
}
