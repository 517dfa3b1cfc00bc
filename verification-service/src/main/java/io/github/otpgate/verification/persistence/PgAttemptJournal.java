package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.verification.application.AttemptJournal;
import io.github.otpgate.verification.application.IdempotentRequest;
import io.github.otpgate.verification.application.RecordsUnavailableException;
import io.github.otpgate.verification.application.Standings;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.StepClaim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** PostgreSQL decides by its row locks; whoever comes second to a step or to a name waits for the first one's commit. */
@ApplicationScoped
class PgAttemptJournal implements AttemptJournal {

    private final Outbox outbox;
    private final AttemptStatements statements;
    private final Standings standings;

    PgAttemptJournal(Outbox outbox, AttemptStatements statements, Standings standings) {
        this.outbox = outbox;
        this.statements = statements;
        this.standings = standings;
    }

    @Override
    public Uni<Recording> record(Attempt attempt, Optional<StepClaim> claim, Optional<IdempotentRequest> request) {
        return outbox.inTransaction(() -> canBeTold(attempt, claim)
                        .chain(told -> told ? decide(attempt, claim, request) : overtaken(attempt)))
                .onFailure(NameTakenException.class)
                .recoverWithUni(() -> answeredBefore(attempt, request.orElseThrow()))
                .onFailure()
                .transform(Outage::of);
    }

    /** Whether the verdict can be told: it changed nothing and uses nothing up, or its state is the newest one that is recorded. */
    private Uni<Boolean> canBeTold(Attempt attempt, Optional<StepClaim> claim) {
        LockoutState state = attempt.judgement().state();
        if (state == null) {
            return Uni.createFrom().item(true);
        }
        TraineeKey trainee = attempt.context().traineeKey();
        return statements
                .raise(trainee, state)
                .chain(raised -> raised || !attempt.judgement().changed() && claim.isEmpty()
                        ? Uni.createFrom().item(true)
                        : statements.isRecorded(trainee, state.version()));
    }

    /** The claim stays free and the name unused, so that the caller can try again. */
    private Uni<Recording> overtaken(Attempt attempt) {
        return write(attempt, Optional.empty()).replaceWith(new Recording.Overtaken());
    }

    private Uni<Recording> decide(Attempt attempt, Optional<StepClaim> claim, Optional<IdempotentRequest> request) {
        return claim.map(wanted -> statements
                        .grant(attempt.context().traineeKey(), wanted)
                        .chain(granted ->
                                granted ? write(attempt.accepted(), request) : lost(attempt, wanted, request)))
                .orElseGet(() -> write(attempt, request));
    }

    private Uni<Recording> lost(Attempt attempt, StepClaim claim, Optional<IdempotentRequest> request) {
        return statements
                .isNewest(attempt.context().traineeKey(), claim.generation())
                .chain(newest ->
                        newest ? write(attempt, request) : Uni.createFrom().item(new Recording.Superseded()));
    }

    private Uni<Recording> write(Attempt attempt, Optional<IdempotentRequest> request) {
        return remember(attempt, request)
                .chain(() -> statements.insert(attempt))
                .chain(() -> outbox.append(attempt.event()))
                .replaceWith(new Recording.Recorded(attempt));
    }

    /** A taken name has to undo the claim as well, so it fails the transaction. */
    private Uni<Void> remember(Attempt attempt, Optional<IdempotentRequest> request) {
        return request.map(named -> statements
                        .remember(named, attempt.answer())
                        .onItem()
                        .invoke(remembered -> {
                            if (!remembered) {
                                throw new NameTakenException();
                            }
                        })
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Recording> answeredBefore(Attempt attempt, IdempotentRequest request) {
        return standings
                .find(
                        attempt.context().traineeKey(),
                        Optional.of(request),
                        attempt.id().time())
                .map(standing -> standing.earlier()
                        .map(Recording.AnsweredBefore::new)
                        .orElseThrow(() -> new RecordsUnavailableException("earlier answer is gone")));
    }

    private static final class NameTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NameTakenException() {
            super("answered before", null, false, false);
        }
    }
}
