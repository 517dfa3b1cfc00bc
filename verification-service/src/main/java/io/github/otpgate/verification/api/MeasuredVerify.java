package io.github.otpgate.verification.api;

import io.github.otpgate.edge.institution.InstitutionLabel;
import io.github.otpgate.verification.application.Verification;
import io.github.otpgate.verification.application.Verification.Answered;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.VerificationRequest;
import io.github.otpgate.verification.application.Verify;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/**
 * Verifies, and keeps count: {@code otp_verifications_total}, {@code otp_institution_verifications_total} and
 * {@code otp_verification_duration_seconds}.
 */
@ApplicationScoped
public class MeasuredVerify {

    /** Nine of ten pages should have their answer by then; the bucket that alerts are made from. */
    static final Duration OBJECTIVE = Duration.ofMillis(200);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Verify verify;
    private final InstitutionLabel institutions;
    private final MeterRegistry metrics;

    MeasuredVerify(Verify verify, InstitutionLabel institutions, MeterRegistry metrics) {
        this.verify = verify;
        this.institutions = institutions;
        this.metrics = metrics;
    }

    /** @see Verify#verify */
    public Uni<Verification> verify(VerificationRequest request) {
        Timer.Sample begun = Timer.start(metrics);
        return verify.verify(request)
                .onItem()
                .invoke(verification -> measure(request, outcome(verification), begun))
                .onFailure()
                .invoke(failure -> measure(request, "error", begun));
    }

    private void measure(VerificationRequest request, String outcome, Timer.Sample begun) {
        String api = request.context().api().name().toLowerCase(Locale.ROOT);
        String purpose = request.context().purpose().evalCode();
        metrics.counter("otp.verifications", "api", api, "outcome", outcome, "purpose", purpose)
                .increment();
        String institution = institutions.of(request.context().institution());
        metrics.counter("otp.institution.verifications", "institution", institution, "outcome", outcome)
                .increment();
        begun.stop(Timer.builder("otp.verification.duration")
                .tags("api", api, "outcome", outcome)
                .publishPercentileHistogram()
                .serviceLevelObjectives(OBJECTIVE)
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST)
                .register(metrics));
    }

    private static String outcome(Verification verification) {
        String outcome = verification instanceof Answered answered
                ? answered.answer().outcome().name()
                : ((NotJudged) verification).reason().name();
        return outcome.toLowerCase(Locale.ROOT);
    }
}
