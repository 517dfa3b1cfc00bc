package io.github.otpgate.verification.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long attempts are kept. */
@ConfigMapping(prefix = "otpgate.attempts")
public interface AttemptsConfig {

    /** Months that ended longer ago than this are dropped; absent: attempts are kept for ever. */
    Optional<Duration> retention();

    /** How often coming months are prepared, past ones dropped, and idempotency keys forgotten. */
    @WithDefault("1h")
    Duration housekeeping();
}
