package io.github.otpgate.edge.caller;

import io.github.otpgate.edge.problem.UnavailableException;
import java.io.IOException;

/** The issuer's keys cannot be fetched: nobody knows whether the token is good, which is not the caller's fault. */
final class IssuerAway {

    private IssuerAway() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    static UnavailableException of(Throwable failure) {
        return new UnavailableException("the token issuer's keys cannot be fetched", failure);
    }
}
