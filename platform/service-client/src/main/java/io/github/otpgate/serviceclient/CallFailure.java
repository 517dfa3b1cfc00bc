package io.github.otpgate.serviceclient;

import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;

/** Which failed calls may be made once more. */
public final class CallFailure {

    private CallFailure() {}

    /** Whether the called service never saw the call. */
    public static boolean neverSent(Throwable failure) {
        return failure instanceof ConnectException || failure.getCause() instanceof ConnectException;
    }

    /** Whether the same call may succeed in a moment; for calls that change nothing the second time. */
    public static boolean passing(Throwable failure) {
        return !(failure instanceof WebApplicationException refused)
                || refused.getResponse().getStatus() >= 500;
    }
}
