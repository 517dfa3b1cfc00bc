package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.verification.application.Verification.Reason;
import io.github.otpgate.verification.domain.Answer;
import java.time.Duration;

/** Verifications that were not accepted, as problems. */
final class Refusal {

    private Refusal() {}

    /** @throws IllegalArgumentException if the answer is that the code was accepted */
    static Problem of(Answer answer) {
        return problem(answer).with("verificationId", answer.verificationId().value());
    }

    static Problem of(Reason reason) {
        return switch (reason) {
            case KEY_REUSED -> Problem.of("idempotency-key-reused", 422);
            case UNAVAILABLE -> Problem.unavailable();
        };
    }

    private static Problem problem(Answer answer) {
        return switch (answer.outcome()) {
            case ACCEPTED -> throw new IllegalArgumentException("accepted");
            case MISMATCH ->
                Problem.of("code-mismatch", 422)
                        .code(ResultCode.CODE_MISMATCH)
                        .with("remainingAttempts", answer.remainingAttempts());
            case REPLAYED -> Problem.of("code-already-used", 409).code(ResultCode.CODE_MISMATCH);
            case LOCKED -> Problem.of("trainee-locked", 423).code(ResultCode.LOCKED);
            case NOT_REGISTERED -> Problem.of("trainee-not-registered", 404).code(ResultCode.NOT_REGISTERED);
            case THROTTLED -> Problem.tooManyRequests(Duration.ofSeconds(answer.retryAfterSeconds()));
        };
    }
}
