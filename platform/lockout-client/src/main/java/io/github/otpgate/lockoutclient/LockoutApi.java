package io.github.otpgate.lockoutclient;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** lockout-service's internal API as it is on the wire. */
@RegisterRestClient(configKey = "lockout")
@RegisterProvider(LockoutTokenFilter.class)
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface LockoutApi {

    @POST
    @Path("/attempts")
    Uni<SettledAttempt> settle(SettleAttempt attempt);

    @POST
    @Path("/generations")
    Uni<Void> raiseGeneration(RaiseGeneration generation);

    @POST
    @Path("/locks/lookup")
    Uni<CurrentLock> findLock(FindLock trainee);
}
