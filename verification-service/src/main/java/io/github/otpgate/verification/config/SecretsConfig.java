package io.github.otpgate.verification.config;

import io.smallrye.config.ConfigMapping;

/** The keys that open device secrets. */
@ConfigMapping(prefix = "otpgate.secrets")
public interface SecretsConfig {

    /** {@code keyId:base64,keyId:base64,...}, 32 bytes each: the same ring as registration-service's. A secret. */
    String keyRing();
}
