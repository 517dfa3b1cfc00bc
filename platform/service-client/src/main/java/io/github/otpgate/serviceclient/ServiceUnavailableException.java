package io.github.otpgate.serviceclient;

import jakarta.ws.rs.WebApplicationException;

/** A service gave no trustworthy answer: nothing may be accepted. The message holds no personal data. */
public abstract class ServiceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param service which one
     * @param cause why; nothing of it but its kind is told on
     */
    protected ServiceUnavailableException(String service, Throwable cause) {
        // Neither the cause nor its message goes along: a client exception can quote the request.
        super(service + ": " + reason(cause));
    }

    private static String reason(Throwable cause) {
        if (cause instanceof WebApplicationException answered) {
            return "HTTP " + answered.getResponse().getStatus();
        }
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        return root.getClass().getSimpleName();
    }
}
