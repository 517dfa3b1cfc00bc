package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.verification.domain.AttemptContext;
import java.util.Objects;
import java.util.Optional;

/**
 * A well-formed question of an authenticated caller.
 *
 * @param idempotencyKey the caller's own name of the request, so that it can ask again without asking twice
 */
public record VerificationRequest(AttemptContext context, Code code, Optional<String> idempotencyKey) {

    public VerificationRequest {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
    }

    /** Who asks: the institution, or the institution and its page ticket. */
    public String caller() {
        String institution = context.institution().value();
        return context.pageTicketId() == null ? institution : institution + "/" + context.pageTicketId();
    }
}
