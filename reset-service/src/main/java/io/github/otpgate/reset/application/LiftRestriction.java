package io.github.otpgate.reset.application;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.reset.domain.EvidencePolicy;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.Judgement;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Reset;
import io.github.otpgate.reset.domain.ResetQuota;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lifts a trainee's restriction on the strength of an identity verification that was reported before. */
@ApplicationScoped
public class LiftRestriction {

    private final ProviderDirectory providers;
    private final EvidenceLedger evidence;
    private final ResetLedger resets;
    private final RefusalJournal journal;
    private final LockoutClient lockouts;
    private final Clock clock;
    private final Duration wait;

    LiftRestriction(
            ProviderDirectory providers,
            EvidenceLedger evidence,
            ResetLedger resets,
            RefusalJournal journal,
            LockoutClient lockouts,
            Clock clock,
            ResetConfig config) {
        this.providers = providers;
        this.evidence = evidence;
        this.resets = resets;
        this.journal = journal;
        this.lockouts = lockouts;
        this.clock = clock;
        this.wait = config.waiting();
    }

    /**
     * Judges the proof and, if it is good, uses it up.
     *
     * @return the outcome, within {@link ResetConfig#waiting()} and a moment. Fails with
     *     {@link io.github.otpgate.lockoutclient.LockoutUnavailableException} or
     *     {@link io.github.otpgate.messaging.StoreUnavailableException}; the same request can then be sent again
     */
    public Uni<ResetOutcome> lift(ResetRequest request) {
        Instant now = clock.instant();
        return evidence.find(request.proof())
                .chain(kept ->
                        kept.isEmpty() ? refused(request, Refusal.UNKNOWN, now) : judged(request, kept.get(), now));
    }

    private Uni<ResetOutcome> judged(ResetRequest request, EvidenceLedger.Kept kept, Instant now) {
        return providers
                .providerOf(request.proof().institution())
                .map(provider -> EvidencePolicy.judge(kept.evidence(), kept.reset(), request.trainee(), provider, now))
                .map(judgement -> followed(request, kept.evidence(), judgement, now))
                .orElseGet(() -> refused(request, Refusal.UNKNOWN, now));
    }

    private Uni<ResetOutcome> followed(
            ResetRequest request, IdentityVerification proof, Judgement judgement, Instant now) {
        if (judgement instanceof Judgement.Refused refused) {
            return refused(request, refused.reason(), now);
        }
        if (judgement instanceof Judgement.UnderWay underWay) {
            return awaited(underWay.reset());
        }
        return lockouts.findLock(new FindLock(request.trainee())).chain(lock -> withinQuota(request, lock, now)
                .chain(allowed -> allowed
                        ? opened(request, Reset.on(UUID.randomUUID(), proof, lock, now), now)
                        : refused(request, Refusal.TOO_MANY_RESETS, now)));
    }

    private Uni<Boolean> withinQuota(ResetRequest request, CurrentLock lock, Instant now) {
        if (!lock.locked()) {
            return Uni.createFrom().item(true);
        }
        return resets.locksLifted(request.trainee(), ResetQuota.countsAfter(now), lock.lockVersion())
                .map(lifted -> ResetQuota.allows(lifted, request.by().support()));
    }

    private Uni<ResetOutcome> opened(ResetRequest request, Reset reset, Instant now) {
        return resets.open(reset, approval(reset), request.by()).chain(standing -> {
            if (standing.id().equals(reset.id())) {
                return awaited(standing);
            }
            return EvidencePolicy.ofEvidenceInUse(standing) instanceof Judgement.Refused refused
                    ? refused(request, refused.reason(), now)
                    : awaited(standing);
        });
    }

    private Uni<ResetOutcome> awaited(Reset reset) {
        Uni<Reset> settled =
                reset.pending() ? resets.settled(reset, wait) : Uni.createFrom().item(reset);
        return settled.map(now -> now.pending() ? new ResetOutcome.Pending(now) : new ResetOutcome.Completed(now));
    }

    private Uni<ResetOutcome> refused(ResetRequest request, Refusal reason, Instant now) {
        return journal.refused(reason, request.proof(), request.trainee(), request.by(), now)
                .replaceWith(new ResetOutcome.Refused(reason));
    }

    private static Optional<ResetApproved> approval(Reset reset) {
        return reset.lockVersion().isEmpty()
                ? Optional.empty()
                : Optional.of(new ResetApproved(
                        UUID.randomUUID(),
                        reset.traineeKey(),
                        reset.id(),
                        reset.lockVersion().getAsLong(),
                        reset.institution(),
                        reset.approvedAt()));
    }
}
