package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.token.PageTicket;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port: the page tickets that were issued, without their signed form. Fails with {@link RecordsUnavailableException}. */
public interface PageTicketJournal {

    /** Records that the ticket was issued. */
    Uni<Void> record(PageTicket ticket, Instant issuedAt);

    /** The ticket of this id. */
    Uni<Optional<PageTicket>> find(UUID ticketId);
}
