package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.event.DeviceKind;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** {@code otp_registrations_total} by outcome and kind of device, and {@code otp_enrolment_tickets_total}. */
@ApplicationScoped
class RegistrationMetrics {

    private static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;

    RegistrationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ticketIssued() {
        registry.counter("otp.enrolment.tickets").increment();
    }

    void counted(Outcome outcome, Optional<DeviceKind> kind) {
        registry.counter(
                        "otp.registrations",
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT),
                        "kind",
                        kind.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(UNKNOWN))
                .increment();
    }

    /** What a request about a registration came to. */
    enum Outcome {
        BEGUN,
        ACTIVATED,
        REMOVED,
        REFUSED
    }
}
