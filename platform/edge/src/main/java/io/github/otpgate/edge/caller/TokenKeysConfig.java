package io.github.otpgate.edge.caller;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The keys of tickets and service tokens. A service that has no key of a kind takes no token of that kind. */
public final class TokenKeysConfig {

    private TokenKeysConfig() {}

    /** Page tickets. */
    @ConfigMapping(prefix = "otpgate.page-ticket")
    public interface PageTicketKeys {

        /** {@code keyId:base64,keyId:base64,...}: the first key signs, all of them verify; 32 bytes each. */
        Optional<String> keys();
    }

    /** Enrolment tickets. */
    @ConfigMapping(prefix = "otpgate.enrolment-ticket")
    public interface EnrolmentTicketKeys {

        /** {@code keyId:base64,keyId:base64,...}: the first key signs, all of them verify; 32 bytes each. */
        Optional<String> keys();
    }

    /** Tokens of our own services. */
    @ConfigMapping(prefix = "otpgate.service-token")
    public interface ServiceTokenKeys {

        /** Public keys of the services that may call this one, as a JWK set. */
        Optional<String> callers();
    }
}
