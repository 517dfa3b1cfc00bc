package io.github.otpgate.reset.persistence;

import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.reset.application.ProofClaims;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.ProofClaim;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Claims in {@code proof_claim}, whose primary key decides which claim is the first. */
@ApplicationScoped
class PostgresProofClaims implements ProofClaims {

    private static final String CLAIM = SqlFile.read(PostgresProofClaims.class, "claim_proof.sql");
    private static final String FIND = SqlFile.read(PostgresProofClaims.class, "find_proof_claim.sql");

    @Override
    public Uni<ProofClaim> claim(ProofClaim claim, IdentityVerification evidence, Requester by) {
        return Statement.inSession(
                () -> insert(claim, evidence, by).chain(() -> row(claim)).map(ProofClaimRow::toDomain));
    }

    private static Uni<Integer> insert(ProofClaim claim, IdentityVerification evidence, Requester by) {
        return Statement.write(CLAIM, query -> {
            query.setParameter("identity_verification_id", claim.identityVerificationId())
                    .setParameter("purpose", claim.purpose().name())
                    .setParameter("ticket_id", claim.ticketId())
                    .setParameter("claimed_at", claim.claimedAt())
                    .setParameter(
                            "institution", evidence.reference().institution().value())
                    .setParameter("trainee_key", evidence.traineeKey().value())
                    .setParameter("provider", evidence.reference().provider().value())
                    .setParameter(
                            "transaction_id", evidence.reference().transaction().value());
            JournalColumns.set(query, by);
        });
    }

    private static Uni<ProofClaimRow> row(ProofClaim claim) {
        return Statement.read(FIND, ProofClaimRow.class, query -> query.setParameter(
                        "identity_verification_id", claim.identityVerificationId())
                .setParameter("purpose", claim.purpose().name()));
    }
}
