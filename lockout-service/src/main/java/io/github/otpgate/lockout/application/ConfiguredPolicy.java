package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The lockout policy of the deployment. One that makes no sense stops the start. */
class ConfiguredPolicy {

    @Produces
    @Singleton
    @Startup
    LockoutPolicy policy(LockoutConfig config) {
        return new LockoutPolicy(
                config.threshold(),
                config.rollingCap(),
                config.rollingWindow(),
                config.throttleAttempts(),
                config.throttleWindow());
    }
}
