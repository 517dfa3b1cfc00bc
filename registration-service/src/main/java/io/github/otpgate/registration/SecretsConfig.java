package io.github.otpgate.registration;

import io.smallrye.config.ConfigMapping;

/** How device secrets are sealed. */
@ConfigMapping(prefix = "otpgate.secrets")
interface SecretsConfig {

    /**
     * The key ring, {@code keyId:base64,keyId:base64,...}: the first key seals, all of them open; 32 bytes each. The same keys as
     * verification-service's. A secret.
     */
    String keyRing();
}
