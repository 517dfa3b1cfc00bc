package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.verification.application.FindPageTicket.Use;
import io.github.otpgate.verification.domain.TicketOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a page really did with its ticket.
 *
 * @param outcome {@code ACCEPTED} once any attempt was; else the last attempt's outcome, or {@code PENDING}
 * @param attempts oldest first
 */
public record PageTicketUseView(
        UUID ticketId,
        InstitutionId institution,
        UserId userId,
        PurposeBody purpose,
        String origin,
        Instant expiresAt,
        String outcome,
        List<VerificationView> attempts) {

    static PageTicketUseView of(Use use) {
        PageTicket ticket = use.ticket();
        return new PageTicketUseView(
                ticket.ticketId(),
                ticket.institution(),
                ticket.userId(),
                PurposeBody.of(ticket.purpose()),
                ticket.origin(),
                ticket.expiresAt(),
                TicketOutcome.of(use.attempts().stream()
                        .map(attempt -> attempt.judgement().outcome())
                        .toList()),
                use.attempts().stream().map(VerificationView::of).toList());
    }
}
