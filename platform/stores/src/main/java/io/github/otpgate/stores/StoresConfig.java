package io.github.otpgate.stores;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service watches its stores. */
@ConfigMapping(prefix = "otpgate.stores")
public interface StoresConfig {

    /** Time between two questions to a store. */
    @WithDefault("5s")
    Duration askInterval();

    /** How long a store may take to answer. */
    @WithDefault("3s")
    Duration answerWithin();
}
