package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.VerificationAttempted;
import java.util.Objects;
import java.util.UUID;

/** One verification that was answered: recorded once, never changed. */
public record Attempt(VerificationId id, AttemptContext context, Judgement judgement) {

    public Attempt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(judgement, "judgement");
    }

    /** The same attempt, its claim granted. */
    public Attempt accepted() {
        return new Attempt(id, context, judgement.accepted());
    }

    /** What the caller is told of it. */
    public Answer answer() {
        return new Answer(id, judgement.outcome(), judgement.remainingAttempts(), judgement.retryAfterSeconds());
    }

    /** What everybody else is told of it. */
    public VerificationAttempted event() {
        return new VerificationAttempted(
                UUID.randomUUID(),
                context.traineeKey(),
                id.value(),
                context.institution(),
                context.userId(),
                context.api(),
                context.purpose(),
                judgement.outcome(),
                judgement.counted(),
                judgement.generation(),
                judgement.stepOffset(),
                judgement.state(),
                id.time());
    }
}
