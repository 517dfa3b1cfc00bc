package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.VerificationId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells what came of one attempt. */
@ApplicationScoped
public class FindVerification {

    private final AttemptHistory history;

    FindVerification(AttemptHistory history) {
        this.history = history;
    }

    /** The attempt; empty if there is none of this id in the scope. */
    public Uni<Optional<Attempt>> find(VerificationId id, Scope scope) {
        return history.find(id)
                .map(found ->
                        found.filter(attempt -> scope.covers(attempt.context().institution())));
    }
}
