package io.github.otpgate.verification.application;

import io.smallrye.config.ConfigMapping;

/** The secret behind the marks of codes, requests and sessions. */
@ConfigMapping(prefix = "otpgate.code-mark")
public interface CodeMarkConfig {

    /** At least 32 random bytes in base64, the same for all replicas. Changing it forgets running idempotency keys and nothing else. */
    String key();
}
