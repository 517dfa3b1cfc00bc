package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.verification.api.Circumstances;
import io.github.otpgate.verification.api.ClientAddress;
import io.github.otpgate.verification.api.MeasuredVerify;
import io.github.otpgate.verification.api.Moment;
import io.github.otpgate.verification.api.Requester;
import io.github.otpgate.verification.api.Requesters;
import io.github.otpgate.verification.api.VerificationRequests;
import io.github.otpgate.verification.application.FindVerification;
import io.github.otpgate.verification.application.ListVerifications;
import io.github.otpgate.verification.application.Verification;
import io.github.otpgate.verification.application.Verification.Answered;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.domain.Answer;
import io.github.otpgate.verification.domain.VerificationId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Verifications in generation 3 of the API. */
@Path("/api/v3/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final CurrentCaller caller;
    private final Requesters requesters;
    private final Subjects subjects;
    private final VerificationRequests requests;
    private final MeasuredVerify verify;
    private final FindVerification findVerification;
    private final ListVerifications listVerifications;

    VerificationResource(
            CurrentCaller caller,
            Requesters requesters,
            Subjects subjects,
            VerificationRequests requests,
            MeasuredVerify verify,
            FindVerification findVerification,
            ListVerifications listVerifications) {
        this.caller = caller;
        this.requesters = requesters;
        this.subjects = subjects;
        this.requests = requests;
        this.verify = verify;
        this.findVerification = findVerification;
        this.listVerifications = listVerifications;
    }

    /** Checks a code. What is not accepted is a problem, which names the recorded attempt if there is one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LMS, Roles.PAGE})
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, pattern = IdempotencyKey.PATTERN))
    public Uni<AcceptedView> verify(
            @Context RoutingContext routing, @NotNull(message = "a JSON object") @Valid VerificationBody body) {
        Requester requester = requesters.of(caller.get()).orElseThrow(() -> new ProblemException(Problem.forbidden()));
        Optional<String> idempotencyKey =
                IdempotencyKey.of(routing.request().headers().getAll(IdempotencyKey.HEADER));
        var request = requests.of(
                Api.V3,
                requester,
                subjects.of(requester, body),
                Code.parse(body.code()).orElseThrow(),
                circumstances(body),
                idempotencyKey);
        return verify.verify(request).map(VerificationResource::accepted);
    }

    /** Tells what came of an attempt. */
    @GET
    @Path("/{verificationId}")
    @RolesAllowed({Roles.LMS, Roles.SUPPORT})
    public Uni<VerificationView> find(@PathParam("verificationId") String verificationId) {
        VerificationId id =
                VerificationId.parse(verificationId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return findVerification.find(id, Scopes.of(caller.institution())).map(found -> found.map(VerificationView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound())));
    }

    /** Lists attempts, newest first. */
    @GET
    @RolesAllowed({Roles.LMS, Roles.SUPPORT})
    public Uni<VerificationPageView> list(@BeanParam ListParameters parameters) {
        return listVerifications
                .list(parameters.query(Scopes.of(caller.institution())))
                .map(VerificationPageView::of);
    }

    private static Circumstances circumstances(VerificationBody body) {
        return new Circumstances(
                Optional.ofNullable(body.sessionId()).filter(id -> !id.isBlank()),
                Optional.ofNullable(body.clientIp()).flatMap(ClientAddress::network),
                Optional.ofNullable(body.requestedAt()).flatMap(Moment::iso));
    }

    private static AcceptedView accepted(Verification verification) {
        if (verification instanceof NotJudged notJudged) {
            throw new ProblemException(Refusal.of(notJudged.reason()));
        }
        Answer answer = ((Answered) verification).answer();
        if (answer.outcome() != Outcome.ACCEPTED) {
            throw new ProblemException(Refusal.of(answer));
        }
        return AcceptedView.of(answer);
    }
}
