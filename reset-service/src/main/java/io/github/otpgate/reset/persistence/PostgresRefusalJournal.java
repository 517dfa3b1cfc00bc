package io.github.otpgate.reset.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.reset.application.RefusalJournal;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.TransactionReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Refusals in {@code reset_journal}. */
@ApplicationScoped
class PostgresRefusalJournal implements RefusalJournal {

    private static final String REFUSED = SqlFile.read("journal_refusal.sql");

    @Override
    public Uni<Void> refused(
            Refusal reason, TransactionReference reference, TraineeKey trainee, Requester by, Instant at) {
        return Statement.inSession(() -> Statement.write(REFUSED, query -> {
                    query.setParameter("occurred_at", at)
                            .setParameter("reason", reason.slug())
                            .setParameter("institution", reference.institution().value())
                            .setParameter("trainee_key", trainee.value())
                            .setParameter("provider", reference.provider().value())
                            .setParameter(
                                    "transaction_id", reference.transaction().value());
                    JournalColumns.set(query, by);
                })
                .replaceWithVoid());
    }
}
