package io.github.otpgate.edge.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service logs. */
@ConfigMapping(prefix = "otpgate.log")
public interface LogConfig {

    /** One JSON object a line instead of text; on in production. */
    @WithDefault("false")
    boolean json();
}
