package io.github.otpgate.verification.api;

import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.verification.application.Marks;
import io.github.otpgate.verification.application.VerificationRequest;
import io.github.otpgate.verification.domain.AttemptContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts together what the use case is asked. */
@ApplicationScoped
public class VerificationRequests {

    private final Marks marks;

    VerificationRequests(Marks marks) {
        this.marks = marks;
    }

    public VerificationRequest of(
            Api api,
            Requester requester,
            Subject subject,
            Code code,
            Circumstances circumstances,
            Optional<String> idempotencyKey) {
        AttemptContext context = new AttemptContext(
                subject.trainee(),
                requester.institution(),
                subject.userId(),
                requester.ticket().map(PageTicket::ticketId).orElse(null),
                api,
                subject.purpose(),
                circumstances
                        .sessionId()
                        .map(id -> marks.ofSession(requester.institution(), id))
                        .orElse(null),
                circumstances.network().orElse(null),
                circumstances.requestedAt().orElse(null));
        return new VerificationRequest(context, code, idempotencyKey);
    }
}
