package io.github.otpgate.registration.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an institution's tickets may come to within an hour, over all replicas. */
@ConfigMapping(prefix = "otpgate.registration.budgets")
public interface ChangeBudgetConfig {

    /** Registrations that they may drop. */
    @WithDefault("100")
    int removals();

    /** Devices that they may put in the place of another. */
    @WithDefault("300")
    int replacements();
}
