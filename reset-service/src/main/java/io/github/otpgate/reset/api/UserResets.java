package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.edge.trainee.TraineeKeys;
import io.github.otpgate.reset.application.LiftRestrictionForPage;
import io.github.otpgate.reset.application.LiftRestrictionOnReport;
import io.github.otpgate.reset.application.ProviderDirectory;
import io.github.otpgate.reset.application.ResetOutcome;
import io.github.otpgate.reset.application.ResetRequest;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What becomes of a well-formed {@code user_reset}: a backend brings its evidence along, a page refers to evidence reported before. */
@ApplicationScoped
class UserResets {

    private final TraineeKeys keys;
    private final ProviderDirectory providers;
    private final LiftRestrictionOnReport onReport;
    private final LiftRestrictionForPage forPage;
    private final Answering answering;
    private final ResetMetrics metrics;

    UserResets(
            TraineeKeys keys,
            ProviderDirectory providers,
            LiftRestrictionOnReport onReport,
            LiftRestrictionForPage forPage,
            Answering answering,
            ResetMetrics metrics) {
        this.keys = keys;
        this.providers = providers;
        this.onReport = onReport;
        this.forPage = forPage;
        this.answering = answering;
        this.metrics = metrics;
    }

    /** The outcome; empty if the institution has no provider whose evidence would count. Fails as {@link Answering} does. */
    Optional<Uni<ResetOutcome>> outcome(UserResetForm fields, UserResetCaller caller) {
        return providers
                .providerOf(caller.institution())
                .map(provider -> caller.page()
                        ? forPage(fields, caller, provider.name())
                        : onReport(fields, caller, provider.name()))
                .map(work -> metrics.measured(Requester.Api.V2, caller.institution(), answering.inTime(work)));
    }

    private Uni<ResetOutcome> onReport(UserResetForm fields, UserResetCaller caller, ProviderName provider) {
        return onReport.lift(
                fields.toEvidence(caller.institution(), provider, trainee(fields)),
                requester(fields, Requester.Role.LMS));
    }

    /** That the form calls the verification positive adds nothing; that it does not is reason enough to refuse. */
    private Uni<ResetOutcome> forPage(UserResetForm fields, UserResetCaller caller, ProviderName provider) {
        return fields.positive()
                ? forPage.lift(new ResetRequest(
                        trainee(fields),
                        fields.reference(caller.institution(), provider),
                        requester(fields, Requester.Role.PAGE)))
                : Uni.createFrom().item(new ResetOutcome.Refused(Refusal.FAILED));
    }

    private TraineeKey trainee(UserResetForm fields) {
        return keys.derive(fields.person());
    }

    private static Requester requester(UserResetForm fields, Requester.Role role) {
        return new Requester(Requester.Api.V2, role, fields.userId());
    }
}
