package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.github.otpgate.contracts.proof.ClaimedProof.Verdict;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.reset.application.ClaimIdentityProof;
import io.github.otpgate.reset.application.ClaimOutcome;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.TransactionReference;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What registration-service asks. Never routed from outside. */
@Path("/internal/v1/proofs/claims")
@RolesAllowed(Roles.SERVICE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "internal")
public class ProofClaimResource {

    /** The one service that issues tickets on proofs. */
    private static final String CLAIMANT = "registration-service";

    private final CurrentCaller caller;
    private final ClaimIdentityProof claimProof;
    private final Answering answering;
    private final ProofClaimMetrics metrics;

    ProofClaimResource(
            CurrentCaller caller, ClaimIdentityProof claimProof, Answering answering, ProofClaimMetrics metrics) {
        this.caller = caller;
        this.claimProof = claimProof;
        this.answering = answering;
        this.metrics = metrics;
    }

    @POST
    @Operation(summary = "Claim an identity verification for a purpose: does it serve, and by which ticket?")
    public Uni<ClaimedProof> claim(@NotNull ClaimProof claim) {
        if (!caller.service().service().equals(CLAIMANT)) {
            throw new ProblemException(Problem.forbidden());
        }
        Requester institution = new Requester(Requester.Api.V3, Requester.Role.LMS, Optional.empty());
        return answering
                .inTime(claimProof.claim(evidence(claim), claim.purpose(), claim.ticketId(), institution))
                .invoke(metrics::count)
                .map(ProofClaimResource::answer);
    }

    /** That a ticket is asked for on it says that the institution holds the trainee for verified. */
    private static IdentityVerification evidence(ClaimProof claim) {
        return new IdentityVerification(
                UUID.randomUUID(),
                new TransactionReference(claim.institution(), claim.provider(), claim.transactionId()),
                claim.traineeKey(),
                claim.resultCode(),
                true,
                claim.verifiedAt());
    }

    private static ClaimedProof answer(ClaimOutcome outcome) {
        return outcome instanceof ClaimOutcome.Granted granted
                ? ClaimedProof.granted(
                        granted.claim().ticketId(), granted.claim().claimedAt())
                : ClaimedProof.refused(verdict(((ClaimOutcome.Refused) outcome).reason()));
    }

    private static Verdict verdict(Refusal reason) {
        return switch (reason) {
            case OTHER_PROVIDER -> Verdict.OTHER_PROVIDER;
            case FAILED -> Verdict.FAILED;
            case IN_FUTURE -> Verdict.IN_FUTURE;
            case EXPIRED -> Verdict.EXPIRED;
            case CONFLICTING -> Verdict.CONFLICTING;
            case UNKNOWN, OTHER_TRAINEE, USED, TOO_MANY_RESETS ->
                throw new IllegalStateException("no claim is refused so: " + reason);
        };
    }
}
