package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Lets a page ask for verifications of one trainee, by one institution, for one purpose; and records that it may. */
@ApplicationScoped
public class IssuePageTicket {

    private final PageTicketJournal journal;
    private final Clock clock;

    IssuePageTicket(PageTicketJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The recorded ticket, yet to be signed. */
    public Uni<Issued> issue(Request request) {
        // A JWT tells time in whole seconds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        PageTicket ticket = new PageTicket(
                UUID.randomUUID(),
                request.traineeKey(),
                request.institution(),
                request.userId(),
                request.purpose(),
                request.origin(),
                now.plus(request.lifetime()));
        return journal.record(ticket, now).replaceWith(new Issued(ticket, now));
    }

    /**
     * What a ticket is asked for.
     *
     * @param origin one of the institution's origins
     * @param lifetime whole seconds
     */
    public record Request(
            TraineeKey traineeKey,
            InstitutionId institution,
            UserId userId,
            Purpose purpose,
            String origin,
            Duration lifetime) {}

    /** A ticket and when it was issued. */
    public record Issued(PageTicket ticket, Instant issuedAt) {}
}
