package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.verification.domain.Attempt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells an institution's backend what its page really did with a ticket. */
@ApplicationScoped
public class FindPageTicket {

    private final PageTicketJournal tickets;
    private final AttemptHistory history;

    FindPageTicket(PageTicketJournal tickets, AttemptHistory history) {
        this.tickets = tickets;
        this.history = history;
    }

    /** The ticket's use so far; empty if there is none of this id in the scope. */
    public Uni<Optional<Use>> find(UUID ticketId, Scope scope) {
        return tickets.find(ticketId)
                .map(found -> found.filter(ticket -> scope.covers(ticket.institution())))
                .chain(found ->
                        found.map(this::use).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Use>> use(PageTicket ticket) {
        return history.madeWith(ticket).map(attempts -> Optional.of(new Use(ticket, attempts)));
    }

    /** A ticket and the attempts that were made with it, oldest first. */
    public record Use(PageTicket ticket, List<Attempt> attempts) {}
}
