package io.github.otpgate.registration.client;

import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** reset-service's internal API as it is on the wire. */
@RegisterRestClient(configKey = "reset")
@RegisterProvider(ResetTokenFilter.class)
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ProofApi {

    @POST
    @Path("/proofs/claims")
    Uni<ClaimedProof> claim(ClaimProof claim);
}
