package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.token.PageTickets;
import io.github.otpgate.edge.caller.Tickets;
import io.github.otpgate.verification.application.IssuePageTicket.Issued;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a ticket the form in which a page carries it. Without keys this service does not start. */
@Startup
@ApplicationScoped
class PageTicketSigner {

    private final PageTickets tickets;

    PageTicketSigner(Tickets tickets) {
        this.tickets = tickets.page()
                .orElseThrow(
                        () -> new IllegalStateException("otpgate.page-ticket.keys is required but not configured"));
    }

    String sign(Issued issued) {
        return tickets.sign(issued.ticket(), issued.issuedAt());
    }
}
