package io.github.otpgate.edge.cors;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.Institutions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The origin rule of pages. A request without an {@code Origin} header does not come from a page's script and passes; what such
 * a caller may do is its token's business.
 */
@RequestScoped
public class OriginCheck {

    private final RoutingContext request;
    private final Institutions institutions;

    @Inject
    OriginCheck(RoutingContext request, Institutions institutions) {
        this.request = request;
        this.institutions = institutions;
    }

    /** The origin of the current request, as the browser sent it. */
    public Optional<String> origin() {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.ORIGIN));
    }

    /** Whether the current request may use this ticket: it comes from the ticket's origin, which the institution still has. */
    public boolean allows(PageTicket ticket) {
        return origin().map(origin -> origin.equals(ticket.origin()) && allows(ticket.institution()))
                .orElse(true);
    }

    /** Whether the current request comes from one of this institution's origins, or from no page at all. */
    public boolean allows(InstitutionId institution) {
        return origin().map(origin -> isOriginOf(institution, origin)).orElse(true);
    }

    /** Whether the institution is active and has this origin. */
    public boolean isOriginOf(InstitutionId institution, String origin) {
        return institutions
                .find(institution)
                .filter(known -> !known.suspended() && known.origins().contains(origin))
                .isPresent();
    }
}
