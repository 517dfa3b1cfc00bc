package io.github.otpgate.registration;

import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The key ring of the configuration. A bad one keeps the service from starting. */
class KeyRingProducer {

    @Produces
    @Singleton
    @Startup
    SecretKeyRing keyRing(SecretsConfig config) {
        return SecretKeyRing.parse(config.keyRing());
    }
}
