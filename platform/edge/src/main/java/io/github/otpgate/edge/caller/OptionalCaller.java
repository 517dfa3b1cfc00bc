package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.edge.institution.Institutions;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Asks who calls where nobody is an answer too: generation 2 of the wire says {@code WE003} instead of 401. */
@RequestScoped
public class OptionalCaller {

    private final RoutingContext request;
    private final CurrentIdentityAssociation identities;
    private final Tickets tickets;
    private final Institutions institutions;
    private final Clock clock;
    private final RefusedCallers refused;

    @Inject
    OptionalCaller(
            RoutingContext request,
            CurrentIdentityAssociation identities,
            Tickets tickets,
            Institutions institutions,
            Clock clock,
            RefusedCallers refused) {
        this.request = request;
        this.identities = identities;
        this.tickets = tickets;
        this.institutions = institutions;
        this.clock = clock;
        this.refused = refused;
    }

    /**
     * The caller that the Authorization header proves. Empty for no, a bad, an expired or a foreign token, and for a suspended
     * institution's; fails only if the token cannot be checked at all.
     */
    public Uni<Optional<Caller>> resolve() {
        return identities
                .getDeferredIdentity()
                .map(OptionalCaller::caller)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    /** Whether the caller sends no token at all, not even a bad one. */
    public boolean anonymous() {
        return !request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** The page ticket in this text; empty if it is none, is expired, or its institution is unknown or suspended. */
    public Optional<PageTicket> readPageTicket(String text) {
        Optional<PageTicket> ticket = tickets.page()
                .flatMap(reader -> reader.read(text, clock.instant()))
                .filter(genuine -> institutions.active(genuine.institution()));
        if (ticket.isEmpty() && anonymous()) {
            refused.count(request, text.isBlank() ? RefusalReason.ABSENT : RefusalReason.TICKET);
        }
        return ticket;
    }

    private static Optional<Caller> caller(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(CallerIdentity.CALLER));
    }
}
