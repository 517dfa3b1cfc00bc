package io.github.otpgate.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long registration-service remembers what nobody can use any more. */
@ConfigMapping(prefix = "otpgate.registration")
interface RegistrationConfig {

    /** How long expired tickets and former devices (without their secrets) are kept. */
    @WithDefault("P30D")
    Duration retention();

    /** How long the journal of who did what is kept: months that ended longer ago than this are dropped. */
    @WithDefault("P1095D")
    Duration journalRetention();

    /** How often it is looked for what to forget, as a scheduler's period; {@code off} for never. */
    @WithDefault("10m")
    String purgeEvery();
}
