package io.github.otpgate.reset.persistence;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.reset.domain.Reset;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code reset}, for reading. */
@Entity
@Immutable
@Table(name = "reset")
class ResetRow {

    @Id
    UUID id;

    @Column(name = "identity_verification_id")
    UUID identityVerificationId;

    String institution;

    @Column(name = "trainee_key")
    String traineeKey;

    @Column(name = "lock_version")
    Long lockVersion;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "completed_at")
    Instant completedAt;

    Reset toDomain() {
        return new Reset(
                id,
                identityVerificationId,
                new InstitutionId(institution),
                new TraineeKey(traineeKey),
                lockVersion == null ? OptionalLong.empty() : OptionalLong.of(lockVersion),
                approvedAt,
                Optional.ofNullable(completedAt));
    }
}
