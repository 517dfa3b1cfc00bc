package io.github.otpgate.warmup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the first caller is served like the hundredth. */
@Readiness
@ApplicationScoped
class WarmedUp implements HealthCheck {

    private final WarmingUp warmingUp;

    WarmedUp(WarmingUp warmingUp) {
        this.warmingUp = warmingUp;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warmed-up").status(warmingUp.isDone()).build();
    }
}
