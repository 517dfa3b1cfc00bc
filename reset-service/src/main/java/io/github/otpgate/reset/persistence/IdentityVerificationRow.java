package io.github.otpgate.reset.persistence;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.TransactionReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code identity_verification}, for reading. */
@Entity
@Immutable
@Table(name = "identity_verification")
class IdentityVerificationRow {

    @Id
    UUID id;

    String institution;
    String provider;

    @Column(name = "transaction_id")
    String transactionId;

    @Column(name = "trainee_key")
    String traineeKey;

    @Column(name = "result_code")
    String resultCode;

    boolean positive;

    @Column(name = "verified_at")
    Instant verifiedAt;

    IdentityVerification toDomain() {
        return new IdentityVerification(
                id,
                new TransactionReference(
                        new InstitutionId(institution), new ProviderName(provider), new TransactionId(transactionId)),
                new TraineeKey(traineeKey),
                new ProviderResultCode(resultCode),
                positive,
                verifiedAt);
    }
}
