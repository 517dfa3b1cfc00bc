package io.github.otpgate.edge.limit;

import io.github.otpgate.contracts.trainee.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps one institution from using up a replica: a token bucket per institution, in memory. It protects the service's capacity
 * and decides nothing about a trainee, so that replicas need not agree.
 */
@ApplicationScoped
public class InstitutionRateLimit {

    /** Takes one request of the institution's share: empty if it may go on, else how long to wait. Never blocks. */
    public Optional<Duration> tryAcquire(InstitutionId institution) {
        return Optional.empty();
    }
}
