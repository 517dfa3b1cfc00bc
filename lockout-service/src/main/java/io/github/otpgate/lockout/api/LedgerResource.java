package io.github.otpgate.lockout.api;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.lockout.application.FindLockout;
import io.github.otpgate.lockout.application.JudgeAttempt;
import io.github.otpgate.lockout.application.RaiseDeviceGeneration;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What our own services ask. Never routed from outside. */
@Path("/internal/v1")
@RolesAllowed(Roles.SERVICE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "internal")
public class LedgerResource {

    private final JudgeAttempt judgeAttempt;
    private final RaiseDeviceGeneration raiseGeneration;
    private final FindLockout findLockout;

    LedgerResource(JudgeAttempt judgeAttempt, RaiseDeviceGeneration raiseGeneration, FindLockout findLockout) {
        this.judgeAttempt = judgeAttempt;
        this.raiseGeneration = raiseGeneration;
        this.findLockout = findLockout;
    }

    @POST
    @Path("/attempts")
    @Operation(summary = "Settle one attempt: may it be judged, and what does it come to?")
    public Uni<SettledAttempt> settle(@NotNull SettleAttempt attempt) {
        return judgeAttempt.judge(attempt);
    }

    @POST
    @Path("/generations")
    @Operation(summary = "Raise a trainee's device generation: older devices are not judged any more")
    public Uni<Void> raise(@NotNull RaiseGeneration raised) {
        return raiseGeneration.raise(raised.traineeKey(), raised.generation());
    }

    @POST
    @Path("/locks/lookup")
    @Operation(summary = "Tell the current lock and its version")
    public Uni<CurrentLock> lock(@NotNull FindLock asked) {
        return findLockout.find(asked.traineeKey()).map(LedgerResource::lock);
    }

    private static CurrentLock lock(LockoutState state) {
        return new CurrentLock(
                state.locked(), state.lockedAt(), state.lockVersion(), state.consecutiveFailures(), state.generation());
    }
}
