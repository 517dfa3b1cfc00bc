package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Keeps what an institution's identity provider found out, positive or not, to be used by a reset later. */
@ApplicationScoped
public class ReportIdentityVerification {

    private final EvidenceLedger ledger;
    private final RefusalJournal journal;
    private final Clock clock;

    ReportIdentityVerification(EvidenceLedger ledger, RefusalJournal journal, Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** Idempotent: the same report again changes nothing. */
    public Uni<ReportOutcome> report(IdentityVerification evidence, Requester by) {
        Instant now = clock.instant();
        return ledger.keep(evidence, by, now).chain(kept -> compared(evidence, kept, by, now));
    }

    private Uni<ReportOutcome> compared(
            IdentityVerification reported, IdentityVerification kept, Requester by, Instant now) {
        if (!kept.saysTheSameAs(reported)) {
            return journal.refused(Refusal.CONFLICTING, reported.reference(), reported.traineeKey(), by, now)
                    .replaceWith(new ReportOutcome.Conflicting());
        }
        return Uni.createFrom()
                .item(
                        kept.id().equals(reported.id())
                                ? new ReportOutcome.Kept(kept)
                                : new ReportOutcome.KnownAlready(kept));
    }
}
