package io.github.otpgate.lockout.background;

import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.lockout.application.InstitutionBudgets;
import io.github.otpgate.lockout.background.Repeated.Next;
import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.messaging.ShutdownOrder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Sums the budgets once a second, and tells which institutions are over. */
@ApplicationScoped
class BudgetWatch {

    private static final Logger LOG = Logger.getLogger(BudgetWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final InstitutionBudgets budgets;
    private final Institutions institutions;
    private final Repeated sums;
    private final MultiGauge over;
    private Map<String, Set<Budget>> told = Map.of();

    BudgetWatch(InstitutionBudgets budgets, Institutions institutions, MeterRegistry metrics, Vertx vertx) {
        this.budgets = budgets;
        this.institutions = institutions;
        this.sums = new Repeated("Summing of budgets", onlyWoken -> sum(), PAUSE, PAUSE, vertx);
        this.over = MultiGauge.builder("otp.institution.over.budget")
                .description("1 while the institution's trainees with failures are refused")
                .register(metrics);
        Gauge.builder("otp.budgets.open", budgets, it -> it.open() ? 1 : 0)
                .description("1 while budgets cannot be summed, so that they stop nobody")
                .strongReference(true)
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        tell();
        sums.start();
    }

    void stop(@Observes @Priority(ShutdownOrder.RELAYS) ShutdownEvent event) {
        sums.stop();
    }

    private Uni<Next> sum() {
        return budgets.sum().invoke(this::tell).replaceWith(Next.LATER);
    }

    private void tell() {
        Map<String, Set<Budget>> now = budgets.exceeded();
        over.register(
                institutions.all().stream()
                        .map(known -> known.id().value())
                        .map(id -> Row.of(Tags.of("institution", id), now.containsKey(id) ? 1 : 0))
                        .toList(),
                true);
        now.forEach((institution, exceeded) -> {
            if (!exceeded.equals(told.get(institution))) {
                LOG.warnf("Institution %s is over its budget of %s", institution, exceeded);
            }
        });
        told = now;
    }
}
