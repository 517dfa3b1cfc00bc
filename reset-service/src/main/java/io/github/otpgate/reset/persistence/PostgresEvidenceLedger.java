package io.github.otpgate.reset.persistence;

import io.github.otpgate.reset.application.EvidenceLedger;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.TransactionReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Evidence in {@code identity_verification}: its unique constraint decides which report is the first. */
@ApplicationScoped
class PostgresEvidenceLedger implements EvidenceLedger {

    private static final String KEEP = SqlFile.read("keep_evidence.sql");
    private static final String FIND = SqlFile.read("find_evidence.sql");

    @Override
    public Uni<IdentityVerification> keep(IdentityVerification evidence, Requester by, Instant at) {
        return Statement.inSession(() ->
                insert(evidence, by, at).chain(() -> row(evidence.reference())).map(IdentityVerificationRow::toDomain));
    }

    @Override
    public Uni<Optional<Kept>> find(TransactionReference reference) {
        return Statement.inSession(() -> row(reference)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : PostgresResetLedger.standingOn(row.id)
                                .map(reset -> Optional.of(new Kept(row.toDomain(), reset)))));
    }

    private static Uni<Integer> insert(IdentityVerification evidence, Requester by, Instant at) {
        return Statement.write(KEEP, query -> {
            reference(query, evidence.reference());
            query.setParameter("id", evidence.id())
                    .setParameter("trainee_key", evidence.traineeKey().value())
                    .setParameter("result_code", evidence.resultCode().value())
                    .setParameter("positive", evidence.positive())
                    .setParameter("verified_at", evidence.verifiedAt())
                    .setParameter("reported_at", at);
            JournalColumns.set(query, by);
        });
    }

    private static Uni<IdentityVerificationRow> row(TransactionReference reference) {
        return Statement.read(FIND, IdentityVerificationRow.class, query -> reference(query, reference));
    }

    private static void reference(Mutiny.AbstractQuery query, TransactionReference reference) {
        query.setParameter("institution", reference.institution().value())
                .setParameter("provider", reference.provider().value())
                .setParameter("transaction_id", reference.transaction().value());
    }
}
