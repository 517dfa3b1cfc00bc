package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A restriction lifted, or about to be, on the strength of one identity verification.
 *
 * @param institution whose evidence it stands on
 * @param lockVersion the one lock that it lifts; empty if there was none, so that nothing had to be lifted
 * @param completedAt empty while the lock is still there
 */
public record Reset(
        UUID id,
        UUID identityVerificationId,
        InstitutionId institution,
        TraineeKey traineeKey,
        OptionalLong lockVersion,
        Instant approvedAt,
        Optional<Instant> completedAt) {

    public Reset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(identityVerificationId, "identityVerificationId");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(traineeKey, "traineeKey");
        approvedAt = approvedAt.truncatedTo(ChronoUnit.MILLIS);
        if (lockVersion.isEmpty() && completedAt.isEmpty()) {
            throw new IllegalArgumentException("a reset of no lock is complete");
        }
    }

    /** The reset of this id that the evidence is good for, given the trainee's lock as it is now. */
    public static Reset on(UUID id, IdentityVerification evidence, CurrentLock lock, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Reset(
                id,
                evidence.id(),
                evidence.reference().institution(),
                evidence.traineeKey(),
                lock.locked() ? OptionalLong.of(lock.lockVersion()) : OptionalLong.empty(),
                at,
                lock.locked() ? Optional.empty() : Optional.of(at));
    }

    /** Whether the lock that it lifts is not known to be lifted yet. */
    public boolean pending() {
        return completedAt.isEmpty();
    }
}
