package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lifts a trainee's restriction for a caller that brings its evidence along: the report first, then the reset. */
@ApplicationScoped
public class LiftRestrictionOnReport {

    private final ReportIdentityVerification report;
    private final LiftRestriction lift;

    LiftRestrictionOnReport(ReportIdentityVerification report, LiftRestriction lift) {
        this.report = report;
        this.lift = lift;
    }

    /** The evidence is kept even if the reset is refused. Fails as {@link LiftRestriction#lift} does. */
    public Uni<ResetOutcome> lift(IdentityVerification evidence, Requester by) {
        return report.report(evidence, by)
                .chain(outcome -> outcome instanceof ReportOutcome.Conflicting
                        ? Uni.createFrom().item(new ResetOutcome.Refused(Refusal.CONFLICTING))
                        : lift.lift(new ResetRequest(evidence.traineeKey(), evidence.reference(), by)));
    }
}
