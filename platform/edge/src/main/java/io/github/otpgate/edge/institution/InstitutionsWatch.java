package io.github.otpgate.edge.institution;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks at the institutions file for changes of its content: however a deployment exchanges it, symbolic links included. */
@Startup
@ApplicationScoped
class InstitutionsWatch {

    private static final Logger LOG = Logger.getLogger(InstitutionsWatch.class);
    private static final String METRIC = "otp.institutions.reload";

    private final Institutions institutions;
    private final InstitutionsConfig config;
    private final Vertx vertx;
    private final MeterRegistry metrics;
    private volatile boolean broken;
    private long timer;

    @Inject
    InstitutionsWatch(Institutions institutions, InstitutionsConfig config, Vertx vertx, MeterRegistry metrics) {
        this.institutions = institutions;
        this.config = config;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    @PostConstruct
    void start() {
        count("success", 0);
        count("failure", 0);
        Gauge.builder("otp.institutions.file.broken", () -> broken ? 1 : 0)
                .description(
                        "1 while the institutions file is not in order, and the institutions are as they were before")
                .register(metrics);
        timer = vertx.setPeriodic(
                config.poll().toMillis(),
                tick -> vertx.executeBlocking(() -> {
                    look();
                    return null;
                }));
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }

    private void look() {
        try {
            if (institutions.reload()) {
                broken = false;
                count("success", 1);
                LOG.infof(
                        "Institutions file read again: %d institutions",
                        institutions.all().size());
            }
        } catch (RuntimeException failure) {
            broken = true;
            count("failure", 1);
            LOG.errorf(
                    "Institutions file %s is broken, the institutions stay as they were: %s",
                    config.file(), failure.getMessage());
        }
    }

    private void count(String outcome, int times) {
        metrics.counter(METRIC, "outcome", outcome).increment(times);
    }
}
