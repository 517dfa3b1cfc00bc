package io.github.otpgate.reset.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.TransactionReference;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What was refused. What was reported, approved and completed is journaled together with the change itself. */
public interface RefusalJournal {

    /** Fails with {@link io.github.otpgate.messaging.StoreUnavailableException} when the store is away. */
    Uni<Void> refused(Refusal reason, TransactionReference reference, TraineeKey trainee, Requester by, Instant at);
}
