package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.cors.OriginCheck;
import io.github.otpgate.edge.problem.FieldError;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.verification.api.Subject;
import io.github.otpgate.verification.application.FindPageTicket;
import io.github.otpgate.verification.application.IssuePageTicket;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Page tickets: an institution's backend gets one for its page, and reads what the page did with it. */
@Path("/api/v3/page-tickets")
@Produces(MediaType.APPLICATION_JSON)
public class PageTicketResource {

    private final CurrentCaller caller;
    private final OriginCheck origins;
    private final Subjects subjects;
    private final IssuePageTicket issuePageTicket;
    private final FindPageTicket findPageTicket;
    private final PageTicketSigner signer;

    PageTicketResource(
            CurrentCaller caller,
            OriginCheck origins,
            Subjects subjects,
            IssuePageTicket issuePageTicket,
            FindPageTicket findPageTicket,
            PageTicketSigner signer) {
        this.caller = caller;
        this.origins = origins;
        this.subjects = subjects;
        this.issuePageTicket = issuePageTicket;
        this.findPageTicket = findPageTicket;
        this.signer = signer;
    }

    /** Issues a ticket for a page of one of the institution's origins. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LMS)
    @ResponseStatus(201)
    public Uni<PageTicketView> issue(@NotNull(message = "a JSON object") @Valid PageTicketBody body) {
        InstitutionId institution =
                caller.institution().institution().orElseThrow(() -> new ProblemException(Problem.forbidden()));
        Subject subject = subjects.of(institution, body);
        if (!origins.isOriginOf(institution, body.origin())) {
            throw new ProblemException(Problem.of("origin-not-configured", 422)
                    .errors(List.of(new FieldError("origin", "an origin that is configured for the institution"))));
        }
        return issuePageTicket
                .issue(new IssuePageTicket.Request(
                        subject.trainee(),
                        institution,
                        subject.userId(),
                        subject.purpose(),
                        body.origin(),
                        Duration.ofMinutes(body.minutesOrDefault())))
                .map(issued -> new PageTicketView(
                        issued.ticket().ticketId(),
                        signer.sign(issued),
                        issued.ticket().expiresAt()));
    }

    /** Tells what came of a ticket. */
    @GET
    @Path("/{ticketId}")
    @RolesAllowed({Roles.LMS, Roles.SUPPORT})
    public Uni<PageTicketUseView> find(@PathParam("ticketId") String ticketId) {
        UUID id = uuid(ticketId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return findPageTicket.find(id, Scopes.of(caller.institution())).map(found -> found.map(PageTicketUseView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound())));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
