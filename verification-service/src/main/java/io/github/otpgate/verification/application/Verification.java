package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.Answer;

/** What comes of a {@link VerificationRequest}. */
public sealed interface Verification {

    /** The attempt is recorded, and this is the answer to it. */
    record Answered(Answer answer) implements Verification {}

    /** Nothing is recorded. */
    record NotJudged(Reason reason) implements Verification {}

    /** Why nothing is recorded. */
    enum Reason {
        /** The idempotency key stands for another request. */
        KEY_REUSED,
        /** A store, lockout-service or the device's newest registration cannot be reached: nobody is let in on a guess. */
        UNAVAILABLE
    }
}
