package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.InstitutionLabel;
import io.github.otpgate.edge.problem.UnavailableException;
import io.github.otpgate.reset.application.ResetOutcome;
import io.github.otpgate.reset.domain.Requester.Api;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * {@code otp_resets_total}, {@code otp_institution_resets_total} and {@code otp_reset_duration_seconds}: answered requests for a reset. Label {@code outcome} is
 * {@code completed}, {@code not-locked}, {@code pending}, {@code unavailable}, {@code failed}, or the slug of a refusal.
 */
@ApplicationScoped
class ResetMetrics {

    private final InstitutionLabel institutions;
    private final MeterRegistry meters;

    ResetMetrics(InstitutionLabel institutions, MeterRegistry meters) {
        this.institutions = institutions;
        this.meters = meters;
    }

    /** The same outcome, counted and timed. */
    Uni<ResetOutcome> measured(Api api, InstitutionId institution, Uni<ResetOutcome> work) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample started = Timer.start(meters);
            return work.onItem()
                    .invoke(outcome -> count(api, institution, label(outcome), started))
                    .onFailure()
                    .invoke(failure -> count(
                            api,
                            institution,
                            failure instanceof UnavailableException ? "unavailable" : "failed",
                            started));
        });
    }

    private void count(Api api, InstitutionId institution, String outcome, Timer.Sample started) {
        String[] labels = {"api", api.name().toLowerCase(Locale.ROOT), "outcome", outcome};
        meters.counter("otp.resets", labels).increment();
        meters.counter("otp.institution.resets", "institution", institutions.of(institution), "outcome", outcome)
                .increment();
        started.stop(meters.timer("otp.reset.duration", labels));
    }

    private static String label(ResetOutcome outcome) {
        if (outcome instanceof ResetOutcome.Refused refused) {
            return refused.reason().slug();
        }
        if (outcome instanceof ResetOutcome.Pending) {
            return "pending";
        }
        return ((ResetOutcome.Completed) outcome).reset().lockVersion().isPresent() ? "completed" : "not-locked";
    }
}
