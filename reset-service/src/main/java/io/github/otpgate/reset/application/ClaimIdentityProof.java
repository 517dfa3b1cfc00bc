package io.github.otpgate.reset.application;

import io.github.otpgate.contracts.proof.ProofPurpose;
import io.github.otpgate.reset.domain.EvidencePolicy;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.ProofClaim;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets another service use an identity verification that its own caller brought along. This service is the one owner of them all,
 * so that no transaction of a provider ever proves two trainees, and none serves a purpose twice.
 */
@ApplicationScoped
public class ClaimIdentityProof {

    private final ReportIdentityVerification report;
    private final ProviderDirectory providers;
    private final ProofClaims claims;
    private final RefusalJournal journal;
    private final Clock clock;

    ClaimIdentityProof(
            ReportIdentityVerification report,
            ProviderDirectory providers,
            ProofClaims claims,
            RefusalJournal journal,
            Clock clock) {
        this.report = report;
        this.providers = providers;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The report first, then the claim; the evidence is kept even if the claim is refused. The same claim again, for as long as the
     * evidence is fresh, is granted with the ticket of the first one, whatever ticket it brings. Fails with
     * {@link io.github.otpgate.messaging.StoreUnavailableException}; the same claim can then be made again.
     */
    public Uni<ClaimOutcome> claim(IdentityVerification evidence, ProofPurpose purpose, UUID ticketId, Requester by) {
        return report.report(evidence, by).chain(outcome -> {
            if (outcome instanceof ReportOutcome.Kept kept) {
                return judged(kept.evidence(), purpose, ticketId, by);
            }
            return outcome instanceof ReportOutcome.KnownAlready known
                    ? judged(known.evidence(), purpose, ticketId, by)
                    : Uni.createFrom().item(new ClaimOutcome.Refused(Refusal.CONFLICTING));
        });
    }

    private Uni<ClaimOutcome> judged(IdentityVerification evidence, ProofPurpose purpose, UUID ticketId, Requester by) {
        Instant now = clock.instant();
        return providers
                .providerOf(evidence.reference().institution())
                .map(provider -> EvidencePolicy.objection(evidence, provider, now))
                .orElse(Optional.of(Refusal.OTHER_PROVIDER))
                .map(reason -> refused(evidence, reason, by, now))
                .orElseGet(() -> claims.claim(new ProofClaim(evidence.id(), purpose, ticketId, now), evidence, by)
                        .map(ClaimOutcome.Granted::new));
    }

    private Uni<ClaimOutcome> refused(IdentityVerification evidence, Refusal reason, Requester by, Instant now) {
        return journal.refused(reason, evidence.reference(), evidence.traineeKey(), by, now)
                .replaceWith(new ClaimOutcome.Refused(reason));
    }
}
