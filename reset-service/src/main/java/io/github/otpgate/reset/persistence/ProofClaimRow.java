package io.github.otpgate.reset.persistence;

import io.github.otpgate.contracts.proof.ProofPurpose;
import io.github.otpgate.reset.domain.ProofClaim;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code proof_claim}, for reading. */
@Entity
@Immutable
@Table(name = "proof_claim")
class ProofClaimRow {

    @Id
    @Column(name = "ticket_id")
    UUID ticketId;

    @Column(name = "identity_verification_id")
    UUID identityVerificationId;

    @Enumerated(EnumType.STRING)
    ProofPurpose purpose;

    @Column(name = "claimed_at")
    Instant claimedAt;

    ProofClaim toDomain() {
        return new ProofClaim(identityVerificationId, purpose, ticketId, claimedAt);
    }
}
