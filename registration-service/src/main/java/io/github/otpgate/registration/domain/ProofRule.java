package io.github.otpgate.registration.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * When an identity verification proves who the trainee is. That it is used only once is for the store to see.
 *
 * @param provider the name of the institution's identity provider
 * @param positiveResultCodes what this provider says of a success
 */
public record ProofRule(String provider, Set<String> positiveResultCodes) {

    /** How old a verification may be. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    /** How far the institution's clock may be ahead of ours. */
    public static final Duration TOLERANCE = Duration.ofSeconds(60);

    public ProofRule {
        positiveResultCodes = Set.copyOf(positiveResultCodes);
    }

    /** Why the verification proves nothing now, or empty if it does. */
    public Optional<Refusal> refusal(IdentityVerification verification, Instant now) {
        if (!provider.equals(verification.provider())) {
            return Optional.of(Refusal.Proof.OTHER_PROVIDER);
        }
        if (!positiveResultCodes.contains(verification.resultCode())) {
            return Optional.of(Refusal.Proof.FAILED);
        }
        if (verification.verifiedAt().isAfter(now.plus(TOLERANCE))) {
            return Optional.of(Refusal.Proof.IN_FUTURE);
        }
        boolean expired = verification.verifiedAt().isBefore(now.minus(FRESH));
        return expired ? Optional.of(Refusal.Proof.EXPIRED) : Optional.empty();
    }
}
