package io.github.otpgate.lockoutclient;

import jakarta.ws.rs.WebApplicationException;

/** lockout-service gave no trustworthy answer: nothing may be accepted. The message holds no personal data. */
public class LockoutUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause why; nothing of it but its kind is told on */
    public LockoutUnavailableException(Throwable cause) {
        // Neither the cause nor its message goes along: a client exception can quote the request.
        super("lockout-service: " + reason(cause));
    }

    private static String reason(Throwable cause) {
        if (cause instanceof WebApplicationException answered) {
            return "HTTP " + answered.getResponse().getStatus();
        }
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        return root.getClass().getSimpleName();
    }
}
