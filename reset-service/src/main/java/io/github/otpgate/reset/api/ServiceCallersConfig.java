package io.github.otpgate.reset.api;

import io.smallrye.config.ConfigMapping;

/** What this service cannot do without: it starts only if it can know its callers. */
@ConfigMapping(prefix = "otpgate.service-token")
interface ServiceCallersConfig {

    /** Public keys of the services that may ask, as a JWK set (RFC 7517). */
    String callers();
}
