package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Port: what is known of a trainee. Fails with {@link RecordsUnavailableException}. */
public interface Standings {

    /** The trainee's standing, and what the request's idempotency key stands for at this time, in one read. */
    Uni<Standing> find(TraineeKey trainee, Optional<IdempotentRequest> request, Instant now);
}
