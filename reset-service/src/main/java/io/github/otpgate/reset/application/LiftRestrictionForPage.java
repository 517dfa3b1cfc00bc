package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Lifts a trainee's restriction for a page that proves nothing by itself: what counts is the identity verification that the
 * institution's backend reported before.
 */
@ApplicationScoped
public class LiftRestrictionForPage {

    private final EvidenceLedger evidence;
    private final LiftRestriction lift;

    LiftRestrictionForPage(EvidenceLedger evidence, LiftRestriction lift) {
        this.evidence = evidence;
        this.lift = lift;
    }

    /**
     * As {@link LiftRestriction#lift} does, once a report of this transaction for this trainee is known. Without one the answer is
     * always {@link Refusal#UNKNOWN}, also where the transaction is another trainee's, so that nobody can ask whose it is; and it
     * is not journaled, for anybody can ask.
     */
    public Uni<ResetOutcome> lift(ResetRequest request) {
        return evidence.find(request.proof())
                .chain(kept -> isReported(kept, request)
                        ? lift.lift(request)
                        : Uni.createFrom().item(new ResetOutcome.Refused(Refusal.UNKNOWN)));
    }

    private static boolean isReported(Optional<EvidenceLedger.Kept> kept, ResetRequest request) {
        return kept.filter(report -> report.evidence().traineeKey().equals(request.trainee()))
                .isPresent();
    }
}
