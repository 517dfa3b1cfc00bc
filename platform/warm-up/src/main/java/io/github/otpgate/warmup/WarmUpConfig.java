package io.github.otpgate.warmup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How warm a service is before it is ready. */
@ConfigMapping(prefix = "otpgate.warm-up")
public interface WarmUpConfig {

    /** How often each warm-up is done; 0: never. After 200 calls a JVM compiles what it has interpreted so far. */
    @WithDefault("200")
    int rounds();

    /** How many of one warm-up at the same time: that many connections to each store are open when the first caller comes. */
    @WithDefault("16")
    int atOnce();

    /** After this time the service is ready, warm or not: a store that is unavailable keeps nobody from starting. */
    @WithDefault("5s")
    Duration limit();
}
