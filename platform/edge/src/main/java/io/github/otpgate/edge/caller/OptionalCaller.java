package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.cors.OriginCheck;
import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.edge.limit.InstitutionRateLimit.Part;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
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
    private final OriginCheck origins;
    private final CallerShare share;
    private final Clock clock;
    private final RefusedCallers refused;

    @Inject
    OptionalCaller(
            RoutingContext request,
            CurrentIdentityAssociation identities,
            Tickets tickets,
            Institutions institutions,
            OriginCheck origins,
            CallerShare share,
            Clock clock,
            RefusedCallers refused) {
        this.request = request;
        this.identities = identities;
        this.tickets = tickets;
        this.institutions = institutions;
        this.origins = origins;
        this.share = share;
        this.clock = clock;
        this.refused = refused;
    }

    /**
     * The caller that the Authorization header proves. Empty for no, a bad, an expired or a foreign token, and for a suspended
     * institution's; fails only if the token cannot be checked at all, or with {@code too-many-requests}.
     */
    public Uni<Optional<Caller>> resolve() {
        return identities
                .getDeferredIdentity()
                .map(CallerIdentity::caller)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    /** Whether the caller sends no token at all, not even a bad one. */
    public boolean anonymous() {
        return !request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /**
     * The page whose ticket this text is; empty if it is none, is expired, or its institution is unknown or suspended. Fails with
     * {@code too-many-requests}.
     */
    public Optional<PageCaller> page(String ticket) {
        Optional<PageCaller> page = tickets.page()
                .flatMap(reader -> reader.read(ticket, clock.instant()))
                .filter(read -> institutions.active(read.institution()))
                .map(PageCaller::new);
        if (page.isEmpty() && anonymous()) {
            refused.count(request, ticket.isBlank() ? RefusalReason.ABSENT : RefusalReason.TICKET);
        }
        page.ifPresent(share::take);
        return page;
    }

    /**
     * Whether the call comes from a page of this institution, as nothing but its {@code Origin} says. Fails with
     * {@code too-many-requests}: of a share that is apart from that of those who prove who they are.
     */
    public boolean comesFromPageOf(InstitutionId institution) {
        boolean own = origins.origin()
                .filter(origin -> origins.isOriginOf(institution, origin))
                .isPresent();
        if (own) {
            share.take(institution, Part.UNPROVEN);
        }
        return own;
    }
}
