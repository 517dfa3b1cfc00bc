package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.verification.domain.VerificationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which attempts are asked for.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param outcome only these; empty for all
 * @param before only attempts older than this one; empty to begin with the newest
 * @param limit how many at most
 */
public record AttemptQuery(
        Scope scope,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Outcome> outcome,
        Optional<VerificationId> before,
        int limit) {

    AttemptQuery oneMore() {
        return new AttemptQuery(scope, from, to, outcome, before, limit + 1);
    }
}
