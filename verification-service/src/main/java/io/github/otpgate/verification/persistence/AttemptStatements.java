package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.verification.application.IdempotentRequest;
import io.github.otpgate.verification.domain.Answer;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.AttemptContext;
import io.github.otpgate.verification.domain.ClientNetwork;
import io.github.otpgate.verification.domain.Judgement;
import io.github.otpgate.verification.domain.StepClaim;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The statements that record an attempt. Each runs in the caller's transaction. */
@ApplicationScoped
class AttemptStatements {

    private static final String RAISE_STATE = SqlFile.read(AttemptStatements.class, "raise_state.sql");
    private static final String RECORDED_VERSION = SqlFile.read(AttemptStatements.class, "recorded_version.sql");
    private static final String CLAIM_STEP = SqlFile.read(AttemptStatements.class, "claim_step.sql");
    private static final String KNOWN_GENERATION = SqlFile.read(AttemptStatements.class, "known_generation.sql");
    private static final String REMEMBER_ANSWER = SqlFile.read(AttemptStatements.class, "remember_answer.sql");
    private static final String RECORD_ATTEMPT = SqlFile.read(AttemptStatements.class, "record_attempt.sql");

    /** Whether this is now the newest recorded state. */
    Uni<Boolean> raise(TraineeKey trainee, LockoutState state) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RAISE_STATE)
                        .setParameter("trainee_key", trainee.value())
                        .setParameter("version", state.version())
                        .setParameter("state", EventJson.text(state))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Whether the newest recorded state has this version. */
    Uni<Boolean> isRecorded(TraineeKey trainee, long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORDED_VERSION, Long.class)
                        .setParameter("trainee_key", trainee.value())
                        .getResultList())
                .map(versions -> versions.contains(version));
    }

    /** Whether the step was free, and is now used up. */
    Uni<Boolean> grant(TraineeKey trainee, StepClaim claim) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM_STEP)
                        .setParameter("trainee_key", trainee.value())
                        .setParameter("generation", claim.generation())
                        .setParameter("step", claim.step())
                        .setParameter("drift", claim.drift().steps())
                        .setParameter("late_former", claim.drift().lateFormer())
                        .setParameter("late_last", claim.drift().lateLast())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Whether this is still the newest generation. */
    Uni<Boolean> isNewest(TraineeKey trainee, long generation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN_GENERATION, Integer.class)
                        .setParameter("trainee_key", trainee.value())
                        .setParameter("generation", generation)
                        .getResultList())
                .map(rows -> !rows.isEmpty());
    }

    /** Whether the name was free, and now stands for this answer. */
    Uni<Boolean> remember(IdempotentRequest request, Answer answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER_ANSWER)
                        .setParameter("caller", request.caller())
                        .setParameter("key_hash", request.keyHash())
                        .setParameter("fingerprint", request.fingerprint())
                        .setParameter("verification_id", answer.verificationId().value())
                        .setParameter("outcome", answer.outcome().name())
                        .setParameter("remaining_attempts", answer.remainingAttempts())
                        .setParameter("expires_at", answer.time().plus(IdempotentRequest.REMEMBERED))
                        .setParameter("now", answer.time())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Void> insert(Attempt attempt) {
        return Panache.getSession()
                .chain(session -> filled(session.createNativeQuery(RECORD_ATTEMPT), attempt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Mutiny.Query<?> filled(Mutiny.Query<?> query, Attempt attempt) {
        AttemptContext context = attempt.context();
        Judgement judgement = attempt.judgement();
        return query.setParameter("verification_id", attempt.id().value())
                .setParameter("occurred_at", attempt.id().time())
                .setParameter("trainee_key", context.traineeKey().value())
                .setParameter("institution", context.institution().value())
                .setParameter(
                        "user_id",
                        Optional.ofNullable(context.userId()).map(UserId::value).orElse(null))
                .setParameter("page_ticket_id", context.pageTicketId())
                .setParameter("api", context.api().name())
                .setParameter("eval_code", context.purpose().evalCode())
                .setParameter("eval_type", context.purpose().evalType())
                .setParameter("class_time", context.purpose().classTime())
                .setParameter("course", context.purpose().course())
                .setParameter("class_code", context.purpose().classCode())
                .setParameter("outcome", judgement.outcome().name())
                .setParameter("counted", judgement.counted())
                .setParameter("generation", judgement.generation())
                .setParameter("step_offset", judgement.stepOffset())
                .setParameter("session_mark", context.sessionMark())
                .setParameter(
                        "network",
                        Optional.ofNullable(context.network())
                                .map(ClientNetwork::prefix)
                                .orElse(null))
                .setParameter("requested_at", context.requestedAt());
    }
}
