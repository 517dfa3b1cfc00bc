package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.registration.domain.Refusal;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** How each refusal is told. */
final class Refusals {

    private static final int UNPROCESSABLE = 422;
    private static final int LOCKED = 423;
    private static final int TOO_MANY = 429;
    private static final Duration BUDGET_WINDOW = Duration.ofHours(1);

    private Refusals() {}

    static Response response(Refusal refusal) {
        return problem(refusal).toResponse();
    }

    static Problem problem(Refusal refusal) {
        if (refusal instanceof Refusal.AlreadyRegistered already) {
            return Problem.of("device-already-registered", 409)
                    .code(ResultCode.ALREADY_REGISTERED)
                    .with("device", DeviceAnswer.of(already.device()));
        }
        if (refusal instanceof Refusal.WrongCode wrong) {
            return Problem.of("code-mismatch", UNPROCESSABLE)
                    .code(ResultCode.CODE_MISMATCH)
                    .with("remainingAttempts", wrong.remainingAttempts());
        }
        if (refusal instanceof Refusal.WrongClock wrong) {
            return Problem.of(wrong.minutesAhead() > 0 ? "device-clock-fast" : "device-clock-slow", UNPROCESSABLE)
                    .code(ResultCode.CODE_MISMATCH)
                    .with("minutes", Math.abs(wrong.minutesAhead()))
                    .with("remainingAttempts", wrong.remainingAttempts());
        }
        return refusal instanceof Refusal.Proof proof ? proof(proof) : plain((Refusal.Plain) refusal);
    }

    private static Problem plain(Refusal.Plain refusal) {
        return switch (refusal) {
            case PROOF_REQUIRED -> Problem.of("proof-required", 403);
            case TRAINEE_LOCKED -> Problem.of("trainee-locked", LOCKED).code(ResultCode.REGISTRATION_LOCKED);
            case TICKET_USED -> Problem.of("ticket-used", 409);
            case TICKET_UNKNOWN -> Problem.of("unauthorized", 401);
            case TRIES_EXHAUSTED -> Problem.of("activation-attempts-exhausted", UNPROCESSABLE);
            case OVER_BUDGET ->
                Problem.of("institution-over-budget", TOO_MANY)
                        .code(ResultCode.TOO_MANY_REQUESTS)
                        .retryAfter(BUDGET_WINDOW);
            case REGISTRATIONS_EXHAUSTED -> Problem.of("registrations-exhausted", UNPROCESSABLE);
            case DEVICE_UNKNOWN -> Problem.notFound();
            case NOT_REGISTERED -> Problem.of("device-not-registered", 404).code(ResultCode.NOT_REGISTERED);
        };
    }

    private static Problem proof(Refusal.Proof refusal) {
        return switch (refusal) {
            case FAILED -> Problem.of("identity-verification-failed", UNPROCESSABLE);
            case EXPIRED -> Problem.of("identity-verification-expired", UNPROCESSABLE);
            case IN_FUTURE -> Problem.of("identity-verification-in-future", UNPROCESSABLE);
            case USED -> Problem.of("identity-verification-used", UNPROCESSABLE);
            case CONFLICTING -> Problem.of("identity-verification-conflict", UNPROCESSABLE);
            case OTHER_PROVIDER -> Problem.of("identity-verification-other-provider", UNPROCESSABLE);
        };
    }
}
