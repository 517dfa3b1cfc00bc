package io.github.otpgate.edge.caller;

import io.github.otpgate.edge.http.Api;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * {@code otp_callers_refused_total}: callers who were not let in, by {@code api} and {@code reason}. The wire answers them with status
 * 200, so that nothing else shows a broken issuer, key document or audience.
 */
@Startup
@ApplicationScoped
public class RefusedCallers {

    private static final String METRIC = "otp.callers.refused";

    private final MeterRegistry metrics;

    @Inject
    RefusedCallers(MeterRegistry metrics) {
        this.metrics = metrics;
        for (RefusalReason reason : RefusalReason.values()) {
            for (String api : new String[] {"v2", "v3", "internal"}) {
                metrics.counter(METRIC, "api", api, "reason", reason.label());
            }
        }
    }

    /** One without any token. */
    public void absent(RoutingContext request) {
        count(request, RefusalReason.ABSENT);
    }

    void count(RoutingContext request, RefusalReason reason) {
        metrics.counter(METRIC, "api", api(request.normalizedPath()), "reason", reason.label())
                .increment();
    }

    private static String api(String path) {
        return switch (Api.of(path)) {
            case V2 -> "v2";
            case V3 -> path.startsWith("/internal/") ? "internal" : "v3";
            case OTHER -> "other";
        };
    }
}
