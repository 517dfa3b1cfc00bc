package io.github.otpgate.serviceclient;

import io.smallrye.config.ConfigMapping;

/** With which key this service proves itself to other services. */
@ConfigMapping(prefix = "otpgate.service-token")
interface ServiceTokenConfig {

    /** This service's private P-256 key as a JWK (RFC 7517), its {@code kid} being {@code <service name>:<anything>}. A secret. */
    String key();
}
