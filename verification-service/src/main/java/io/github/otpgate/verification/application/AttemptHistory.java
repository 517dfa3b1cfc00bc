package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.VerificationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * Port: what was recorded. lockout-service's state is not kept with an attempt, nor are the counts that only its caller was
 * told. Fails with {@link RecordsUnavailableException}.
 */
public interface AttemptHistory {

    /** The attempt of this id. */
    Uni<Optional<Attempt>> find(VerificationId id);

    /** Attempts, newest first. */
    Uni<List<Attempt>> find(AttemptQuery query);

    /** The attempts that were made with this ticket, oldest first. */
    Uni<List<Attempt>> madeWith(PageTicket ticket);
}
