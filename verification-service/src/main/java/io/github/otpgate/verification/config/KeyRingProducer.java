package io.github.otpgate.verification.config;

import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the configured key ring; a bad one keeps the service from starting. */
class KeyRingProducer {

    @Produces
    @Singleton
    @Startup
    SecretKeyRing keyRing(SecretsConfig config) {
        return SecretKeyRing.parse(config.keyRing());
    }
}
