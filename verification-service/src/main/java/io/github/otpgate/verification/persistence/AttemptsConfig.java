package io.github.otpgate.verification.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long attempts, and what belongs to them, are kept. */
@ConfigMapping(prefix = "otpgate.attempts")
public interface AttemptsConfig {

    /** Months that ended longer ago than this are dropped; absent: attempts are kept for ever. */
    Optional<Duration> retention();

    /** For how long it is known which page tickets were issued: months that ended longer ago than this are dropped. */
    @WithDefault("P1095D")
    Duration pageTicketRetention();

    /** How often idempotency keys are forgotten. */
    @WithDefault("1h")
    Duration housekeeping();
}
