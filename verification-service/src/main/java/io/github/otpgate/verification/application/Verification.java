package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.Answer;

/** What comes of a {@link VerificationRequest}. */
public sealed interface Verification {

    /** The attempt is recorded, and this is the answer to it. */
    record Answered(Answer answer) implements Verification {}

    /** No verdict is told. Nothing is recorded, or a verdict that may have been given on an outdated memory. */
    record NotJudged(Reason reason) implements Verification {}

    /** Why no verdict is told. */
    enum Reason {
        /** The idempotency key stands for another request. */
        KEY_REUSED,
        /**
         * A store, lockout-service or the device's newest registration cannot be reached, or a newer state of the trainee was
         * recorded in between: nobody is let in on a guess.
         */
        UNAVAILABLE
    }
}
