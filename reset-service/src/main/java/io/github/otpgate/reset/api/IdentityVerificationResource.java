package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.VerificationTime;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.reset.application.ReportIdentityVerification;
import io.github.otpgate.reset.application.ReportOutcome;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reports of identity verifications. */
@Path("/api/v3/identity-verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IdentityVerificationResource {

    private final Gate gate;
    private final ReportIdentityVerification report;
    private final Answering answering;

    IdentityVerificationResource(Gate gate, ReportIdentityVerification report, Answering answering) {
        this.gate = gate;
        this.report = report;
        this.answering = answering;
    }

    @POST
    @RolesAllowed(Roles.LMS)
    @Operation(
            operationId = "reportIdentityVerification",
            summary = "Report what the institution's identity provider found out about a trainee; idempotent.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = IdentityVerificationView.class)))
    @APIResponse(responseCode = "200", description = "The same was reported before")
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "403", description = "`forbidden`")
    @APIResponse(responseCode = "409", description = "`identity-verification-conflict`: reported with other contents")
    public Uni<Response> report(@NotNull @Valid IdentityVerificationBody body) {
        InstitutionCaller caller = gate.enter();
        InstitutionId institution = caller.institution().orElseThrow(() -> new ProblemException(Problem.forbidden()));
        if (!VerificationTime.plausible(body.verifiedAt())) {
            throw new ProblemException(Problem.invalidRequest("verifiedAt", VerificationTime.EXPECTED));
        }
        return answering
                .inTime(report.report(
                        body.toEvidence(institution, gate.trainee(body.trainee(), caller)),
                        new Requester(Requester.Api.V3, Requester.Role.LMS, Optional.empty())))
                .map(IdentityVerificationResource::response);
    }

    private static Response response(ReportOutcome outcome) {
        if (outcome instanceof ReportOutcome.Kept kept) {
            return Response.status(Response.Status.CREATED)
                    .entity(IdentityVerificationView.of(kept.evidence()))
                    .build();
        }
        if (outcome instanceof ReportOutcome.KnownAlready known) {
            return Response.ok(IdentityVerificationView.of(known.evidence())).build();
        }
        return RefusalProblem.conflict().toResponse();
    }
}
