package io.github.otpgate.lockoutclient;

import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.warmup.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks lockout-service for a lock that nobody has, past the count of questions. */
@ApplicationScoped
class LockoutWarmUp implements WarmUp {

    private final LockoutApi api;

    LockoutWarmUp(@RestClient LockoutApi api) {
        this.api = api;
    }

    /** A refusal, such as of a shard that is being rebuilt, has gone the same way as an answer. */
    @Override
    public Uni<Void> warmUp() {
        return api.findLock(new FindLock(TraineeKey.NOBODY))
                .replaceWithVoid()
                .onFailure(WebApplicationException.class)
                .recoverWithNull();
    }
}
