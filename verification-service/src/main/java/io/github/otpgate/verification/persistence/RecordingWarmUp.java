package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.verification.application.AttemptJournal;
import io.github.otpgate.verification.application.IdempotentRequest;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.AttemptContext;
import io.github.otpgate.verification.domain.Drift;
import io.github.otpgate.verification.domain.Judgement;
import io.github.otpgate.verification.domain.StepClaim;
import io.github.otpgate.verification.domain.VerificationId;
import io.github.otpgate.warmup.WarmUp;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records an attempt of nobody, with every statement that there is for it, and takes it back. */
@ApplicationScoped
class RecordingWarmUp implements WarmUp {

    private static final String NAME = "warmup";
    private static final LockoutState STATE = new LockoutState(1, 1, null, 0, 1, -1, List.of());
    private static final Judgement JUDGED = new Judgement(Outcome.MISMATCH, true, true, 4, null, 1L, null, STATE);
    private static final StepClaim CLAIM = new StepClaim(1, 1, Drift.NONE);

    private final AttemptJournal journal;
    private final Clock clock;

    RecordingWarmUp(AttemptJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<Void> warmUp() {
        return Panache.withTransaction(this::recorded)
                .onFailure(TakenBack.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** A name of its own each time, so that none waits for another. */
    private Uni<Void> recorded() {
        UUID random = UUID.randomUUID();
        Attempt attempt = new Attempt(
                VerificationId.of(clock.instant(), random),
                contextOf(TraineeKey.nobody(random.getLeastSignificantBits())),
                JUDGED);
        IdempotentRequest named = new IdempotentRequest(NAME, random.toString(), NAME);
        return journal.record(attempt, Optional.of(CLAIM), Optional.empty())
                .chain(() -> journal.record(attempt, Optional.empty(), Optional.of(named)))
                .chain(() -> Uni.createFrom().failure(new TakenBack()));
    }

    private static AttemptContext contextOf(TraineeKey nobody) {
        return new AttemptContext(
                nobody,
                new InstitutionId(NAME),
                null,
                null,
                Api.V3,
                new Purpose("01", null, "01", NAME, NAME),
                null,
                null,
                null);
    }

    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("only to be warm", null, false, false);
        }
    }
}
