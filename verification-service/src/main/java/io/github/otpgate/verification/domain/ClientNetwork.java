package io.github.otpgate.verification.domain;

import java.util.Objects;

/**
 * The network that a trainee's machine is in. The address itself would be personal data: of IPv4 the first 24 bits are kept, of
 * IPv6 the first 48.
 *
 * @param prefix in CIDR notation, such as {@code 203.0.113.0/24}
 */
public record ClientNetwork(String prefix) {

    public ClientNetwork {
        Objects.requireNonNull(prefix, "prefix");
    }
}
