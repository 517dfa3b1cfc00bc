package io.github.otpgate.edge.issuer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the issuer's keys are kept up to date, if {@code mp.jwt.verify.publickey.location} is an address of HTTP. */
@ConfigMapping(prefix = "otpgate.issuer-keys")
public interface IssuerKeysConfig {

    /** How long after one look at the issuer's document the next one follows, whatever came of it. */
    @WithDefault("30s")
    Duration refresh();

    /** How long one look may take. The start of the service waits as long for the first one. */
    @WithDefault("5s")
    Duration timeout();
}
