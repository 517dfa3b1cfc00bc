package io.github.otpgate.lockout.api;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.edge.trainee.TraineeKeys;
import io.github.otpgate.lockout.application.FindLockout;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What institutions and support may know of a trainee's lockout. */
@Path("/api/v3/lockouts")
@RolesAllowed({Roles.LMS, Roles.SUPPORT})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lockouts")
public class LockoutResource {

    private final FindLockout findLockout;
    private final TraineeKeys traineeKeys;
    private final CurrentCaller caller;
    private final LockoutPolicy policy;

    LockoutResource(FindLockout findLockout, TraineeKeys traineeKeys, CurrentCaller caller, LockoutPolicy policy) {
        this.findLockout = findLockout;
        this.traineeKeys = traineeKeys;
        this.caller = caller;
        this.policy = policy;
    }

    @POST
    @Path("/lookup")
    @Operation(summary = "Tell whether a trainee is locked; an institution asks for persons and its own members")
    public Uni<LockoutAnswer> lookUp(@NotNull @Valid LockoutQuestion question) {
        Identity identity = question.trainee().identity();
        requireOwn(caller.institution(), identity);
        return findLockout.find(traineeKeys.derive(identity)).map(state -> LockoutAnswer.of(state, policy));
    }

    private static void requireOwn(InstitutionCaller caller, Identity identity) {
        if (identity instanceof Identity.Member member && !caller.support() && !caller.actsFor(member.institution())) {
            throw new ProblemException(Problem.forbidden());
        }
    }
}
