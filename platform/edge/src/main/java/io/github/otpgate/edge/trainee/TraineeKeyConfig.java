package io.github.otpgate.edge.trainee;

import io.smallrye.config.ConfigMapping;

/** The secret behind every trainee key. */
@ConfigMapping(prefix = "otpgate.trainee-key")
public interface TraineeKeyConfig {

    /** At least 32 random bytes in base64; the same for all services; can never be changed without losing every registration. */
    String pepper();
}
