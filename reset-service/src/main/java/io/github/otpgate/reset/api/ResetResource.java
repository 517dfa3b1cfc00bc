package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.reset.application.FindReset;
import io.github.otpgate.reset.application.LiftRestriction;
import io.github.otpgate.reset.application.ResetOutcome;
import io.github.otpgate.reset.application.ResetRequest;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Resets of generation 3. */
@Path(ResetResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ResetResource {

    static final String PATH = "/api/v3/resets";

    private final Gate gate;
    private final LiftRestriction lift;
    private final FindReset find;
    private final Answering answering;
    private final ResetMetrics metrics;

    ResetResource(Gate gate, LiftRestriction lift, FindReset find, Answering answering, ResetMetrics metrics) {
        this.gate = gate;
        this.lift = lift;
        this.find = find;
        this.answering = answering;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LMS, Roles.SUPPORT})
    @Operation(
            operationId = "reset",
            summary = "Lift a trainee's restriction on the strength of an identity verification reported before.")
    @APIResponse(
            responseCode = "200",
            description = "The restriction is lifted, or there was none",
            content = @Content(schema = @Schema(implementation = ResetView.class)))
    @APIResponse(responseCode = "202", description = "Approved; `Location` tells how it stands")
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "403", description = "`forbidden`")
    @APIResponse(responseCode = "422", description = "`identity-verification-...`, `too-many-resets`")
    @APIResponse(responseCode = "503", description = "`unavailable`: nothing was used up, send it again")
    public Uni<Response> reset(@NotNull @Valid ResetBody body) {
        InstitutionCaller caller = gate.enter();
        InstitutionId reporter = reporter(body, caller);
        ResetRequest request = new ResetRequest(
                gate.trainee(body.trainee(), caller),
                body.proof(reporter),
                new Requester(
                        Requester.Api.V3,
                        caller.support() ? Requester.Role.SUPPORT : Requester.Role.LMS,
                        Optional.empty()));
        return metrics.measured(Requester.Api.V3, reporter, answering.inTime(lift.lift(request)))
                .map(ResetResource::response);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LMS, Roles.SUPPORT})
    @Operation(operationId = "findReset", summary = "How a reset stands.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = ResetView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: there is none, or it is another institution's")
    public Uni<ResetView> find(String id) {
        InstitutionCaller caller = gate.enter();
        return answering
                .inTime(find.find(uuid(id), reset -> caller.support() || caller.actsFor(reset.institution())))
                .map(reset -> ResetView.of(reset.orElseThrow(ResetResource::notFound)));
    }

    private static InstitutionId reporter(ResetBody body, InstitutionCaller caller) {
        Optional<InstitutionId> named = Optional.ofNullable(body.institution()).map(InstitutionId::new);
        if (named.isPresent() && !caller.support() && !caller.actsFor(named.get())) {
            throw new ProblemException(Problem.forbidden());
        }
        return named.or(caller::institution)
                .orElseThrow(() -> new ProblemException(Problem.invalidRequest("institution", InstitutionId.EXPECTED)));
    }

    private static Response response(ResetOutcome outcome) {
        if (outcome instanceof ResetOutcome.Refused refused) {
            return RefusalProblem.of(refused.reason()).toResponse();
        }
        if (outcome instanceof ResetOutcome.Pending pending) {
            return Response.accepted(ResetView.of(pending.reset()))
                    .location(URI.create(PATH + "/" + pending.reset().id()))
                    .build();
        }
        return Response.ok(ResetView.of(((ResetOutcome.Completed) outcome).reset()))
                .build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }
}
