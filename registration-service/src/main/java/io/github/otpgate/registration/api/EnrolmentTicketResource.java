package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.token.EnrolmentTickets;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.caller.Tickets;
import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.edge.trainee.TraineeKeys;
import io.github.otpgate.registration.application.IssueEnrolmentTicket;
import io.github.otpgate.registration.domain.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /api/v3/enrolment-tickets}. */
@Path("/api/v3/enrolment-tickets")
@Tag(name = "Enrolment tickets")
class EnrolmentTicketResource {

    private final IssueEnrolmentTicket issueTicket;
    private final CurrentCaller caller;
    private final Institutions institutions;
    private final TraineeKeys traineeKeys;
    private final EnrolmentTickets tickets;
    private final EnrolmentLink link;
    private final RegistrationMetrics metrics;

    @Inject
    EnrolmentTicketResource(
            IssueEnrolmentTicket issueTicket,
            CurrentCaller caller,
            Institutions institutions,
            TraineeKeys traineeKeys,
            Tickets tickets,
            EnrolmentLink link,
            RegistrationMetrics metrics) {
        this.issueTicket = issueTicket;
        this.caller = caller;
        this.institutions = institutions;
        this.traineeKeys = traineeKeys;
        this.tickets = tickets.enrolment().orElseThrow();
        this.link = link;
        this.metrics = metrics;
    }

    @POST
    @RolesAllowed(Roles.LMS)
    @Operation(summary = "Lets a trainee register one device, or drop the registered one, within ten minutes")
    @APIResponse(
            responseCode = "201",
            description = "The ticket, and the link that brings the trainee to the web app with it")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "403", description = "forbidden: not otp-lms, or another institution's member")
    @APIResponse(
            responseCode = "422",
            description = "identity-verification-failed, -expired, -in-future, -used, -other-provider or -conflict")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    @APIResponse(responseCode = "503", description = "unavailable: the same request again has the same ticket")
    public Uni<Response> issue(@NotNull @Valid EnrolmentTicketRequest request) {
        Institution institution = callingInstitution();
        Identity identity = request.trainee().identity();
        requireOwn(identity, institution.id());
        return Availability.of(ticket(institution.id(), identity, request.verification())
                .map(outcome -> outcome.fold(this::issued, Refusals::response)));
    }

    private Uni<Outcome<EnrolmentTicket>> ticket(
            InstitutionId institution, Identity identity, Optional<IdentityVerificationBody> verification) {
        TraineeKey trainee = traineeKeys.derive(identity);
        return verification
                .map(IdentityVerificationBody::toDomain)
                .map(proof -> issueTicket.issue(institution, trainee, identity.kind(), proof))
                .orElseGet(() -> issueTicket.issue(institution, trainee, identity.kind()));
    }

    private Institution callingInstitution() {
        return caller.institution()
                .institution()
                .flatMap(institutions::find)
                .orElseThrow(() -> new ProblemException(Problem.forbidden()));
    }

    private static void requireOwn(Identity identity, InstitutionId institution) {
        if (identity instanceof Identity.Member member && !member.institution().equals(institution)) {
            throw new ProblemException(Problem.forbidden());
        }
    }

    private Response issued(EnrolmentTicket ticket) {
        Instant issuedAt = ticket.expiresAt().minus(IssueEnrolmentTicket.LIFETIME);
        String signed = tickets.sign(ticket, issuedAt);
        metrics.ticketIssued();
        return Response.status(Response.Status.CREATED)
                .entity(new EnrolmentTicketAnswer(signed, link.of(signed), ticket.expiresAt()))
                .build();
    }
}
