package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.verification.domain.Answer;
import java.time.Instant;
import java.util.UUID;

/** The answer to an accepted code. */
public record AcceptedView(UUID verificationId, Outcome outcome, Instant verifiedAt) {

    static AcceptedView of(Answer answer) {
        return new AcceptedView(answer.verificationId().value(), answer.outcome(), answer.time());
    }
}
