package io.github.otpgate.edge.issuer;

import org.jose4j.lang.UnresolvableKeyException;

/** The issuer's keys were never read since the start: nobody knows whether a token is good, which is not its holder's fault. */
public final class KeysUnknownException extends UnresolvableKeyException {

    private static final long serialVersionUID = 1L;

    KeysUnknownException() {
        super("the issuer's keys are not known yet");
    }
}
