package io.github.otpgate.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long registration-service remembers what nobody can use any more. */
@ConfigMapping(prefix = "otpgate.registration")
interface RegistrationConfig {

    /** How long expired tickets and former devices (without their secrets) are kept; the journal is kept for ever. */
    @WithDefault("P30D")
    Duration retention();

    /** How often it is looked for what to forget, as a scheduler's period; {@code off} for never. */
    @WithDefault("10m")
    String purgeEvery();
}
