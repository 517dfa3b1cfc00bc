package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which identity verification is good enough: to lift a trainee's restriction, or to be claimed by another service. */
public final class EvidencePolicy {

    /** How long a verification can be used; at exactly this age it still can. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);
    /** How far the provider's clock may be ahead of ours. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private EvidencePolicy() {}

    /**
     * Judges the evidence.
     *
     * @param reset the reset that stands on the evidence already
     * @param trainee whose restriction is to be lifted
     * @param accepted the provider that counts for the institution that reported the evidence
     */
    public static Judgement judge(
            IdentityVerification evidence,
            Optional<Reset> reset,
            TraineeKey trainee,
            AcceptedProvider accepted,
            Instant now) {
        if (!evidence.traineeKey().equals(trainee)) {
            return new Judgement.Refused(Refusal.OTHER_TRAINEE);
        }
        if (reset.isPresent()) {
            return ofEvidenceInUse(reset.get());
        }
        return objection(evidence, accepted, now)
                .<Judgement>map(Judgement.Refused::new)
                .orElseGet(Judgement.Approved::new);
    }

    /** What becomes of evidence that this reset stands on: whoever sends it again joins the reset, or comes too late. */
    public static Judgement ofEvidenceInUse(Reset reset) {
        return reset.pending() ? new Judgement.UnderWay(reset) : new Judgement.Refused(Refusal.USED);
    }

    /**
     * Why the evidence proves nothing now, or empty if it proves who its trainee is; what it has been used for is another question.
     *
     * @param accepted the provider that counts for the institution that reported the evidence
     */
    public static Optional<Refusal> objection(IdentityVerification evidence, AcceptedProvider accepted, Instant now) {
        if (!evidence.reference().provider().equals(accepted.name())) {
            return Optional.of(Refusal.OTHER_PROVIDER);
        }
        if (!evidence.positive() || !accepted.positiveResultCodes().contains(evidence.resultCode())) {
            return Optional.of(Refusal.FAILED);
        }
        if (evidence.verifiedAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
            return Optional.of(Refusal.IN_FUTURE);
        }
        if (evidence.verifiedAt().isBefore(now.minus(GOOD_FOR))) {
            return Optional.of(Refusal.EXPIRED);
        }
        return Optional.empty();
    }
}
