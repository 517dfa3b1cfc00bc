package io.github.otpgate.verification.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a caller is kept waiting. */
@ConfigMapping(prefix = "otpgate.verification")
public interface VerifyConfig {

    /** After this time the answer is that the service is unavailable. Pages give up after ten seconds. */
    @WithDefault("8s")
    Duration deadline();
}
