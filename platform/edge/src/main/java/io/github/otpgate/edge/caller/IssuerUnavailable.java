package io.github.otpgate.edge.caller;

import io.github.otpgate.edge.issuer.KeysUnknownException;
import io.github.otpgate.edge.problem.UnavailableException;

/** The issuer's keys are not known: nobody knows whether the token is good, which is not the caller's fault. */
final class IssuerUnavailable {

    private IssuerUnavailable() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeysUnknownException) {
                return true;
            }
        }
        return false;
    }

    static UnavailableException of(Throwable failure) {
        return new UnavailableException("the token issuer's keys cannot be fetched", failure);
    }
}
