package io.github.otpgate.edge.caller;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The keys of tickets and service tokens. A service that has no key of a kind takes no token of that kind. */
@ConfigMapping(prefix = "otpgate")
public interface TokenKeysConfig {

    /** Page tickets. */
    TicketKeys pageTicket();

    /** Enrolment tickets. */
    TicketKeys enrolmentTicket();

    /** Tokens of our own services. */
    ServiceToken serviceToken();

    /** Keys of one kind of ticket. */
    interface TicketKeys {

        /** {@code keyId:base64,keyId:base64,...}: the first key signs, all of them verify; 32 bytes each. */
        Optional<String> keys();
    }

    /** Keys of service tokens. */
    interface ServiceToken {

        /** Public keys of the services that may call this one, as a JWK set. */
        Optional<String> callers();
    }
}
