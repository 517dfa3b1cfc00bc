package io.github.otpgate.reset.persistence;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.reset.application.ResetLedger;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.Reset;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Resets in {@code reset}: a unique constraint lets an identity verification be used once, whatever the parallelism. */
@ApplicationScoped
class PostgresResetLedger implements ResetLedger {

    private static final String OPEN = SqlFile.read("open_reset.sql");
    private static final String FIND = SqlFile.read("find_reset.sql");
    private static final String FIND_ON_EVIDENCE = SqlFile.read("find_reset_on_evidence.sql");
    private static final String COMPLETE = SqlFile.read("complete_resets.sql");
    private static final String COUNT_LOCKS_LIFTED = SqlFile.read("count_locks_lifted.sql");

    private final Outbox outbox;
    private final CompletionWatch watch;

    PostgresResetLedger(Outbox outbox, CompletionWatch watch) {
        this.outbox = outbox;
        this.watch = watch;
    }

    /** The reset on this identity verification, read in the current session. */
    static Uni<Optional<Reset>> standingOn(UUID identityVerificationId) {
        return Statement.read(
                        FIND_ON_EVIDENCE,
                        ResetRow.class,
                        query -> query.setParameter("identity_verification_id", identityVerificationId))
                .map(row -> Optional.ofNullable(row).map(ResetRow::toDomain));
    }

    @Override
    public Uni<Reset> open(Reset reset, Optional<ResetApproved> approval, Requester by) {
        return Statement.knowingOutages(outbox.inTransaction(() -> insert(reset, by)
                .chain(rows -> rows > 0 ? said(approval) : Uni.createFrom().voidItem())
                .chain(() -> standingOn(reset.identityVerificationId()))
                .map(Optional::orElseThrow)));
    }

    @Override
    public Uni<Optional<Reset>> find(UUID id) {
        return Statement.inSession(() -> Statement.read(FIND, ResetRow.class, query -> query.setParameter("id", id))
                .map(row -> Optional.ofNullable(row).map(ResetRow::toDomain)));
    }

    @Override
    public Uni<Reset> settled(Reset reset, Duration atMost) {
        return watch.until(() -> find(reset.id()).map(found -> found.orElse(reset)), atMost);
    }

    @Override
    public Uni<Integer> complete(TraineeKey trainee, long upToLockVersion, Instant at) {
        return Statement.inSession(
                () -> Statement.write(COMPLETE, query -> query.setParameter("trainee_key", trainee.value())
                        .setParameter("lock_version", upToLockVersion)
                        .setParameter("completed_at", at)));
    }

    @Override
    public Uni<Integer> locksLifted(TraineeKey trainee, Instant after, long otherThan) {
        return Statement.inSession(() -> Statement.read(
                        COUNT_LOCKS_LIFTED, Long.class, query -> query.setParameter("trainee_key", trainee.value())
                                .setParameter("approved_after", after)
                                .setParameter("other_than", otherThan))
                .map(Math::toIntExact));
    }

    private Uni<Void> said(Optional<ResetApproved> approval) {
        return approval.map(outbox::append).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Integer> insert(Reset reset, Requester by) {
        return Statement.write(OPEN, query -> {
            query.setParameter("id", reset.id())
                    .setParameter("identity_verification_id", reset.identityVerificationId())
                    .setParameter("institution", reset.institution().value())
                    .setParameter("trainee_key", reset.traineeKey().value())
                    .setParameter(
                            "lock_version",
                            reset.lockVersion().isPresent()
                                    ? reset.lockVersion().getAsLong()
                                    : null)
                    .setParameter("approved_at", reset.approvedAt())
                    .setParameter("completed_at", reset.completedAt().orElse(null));
            JournalColumns.set(query, by);
        });
    }
}
