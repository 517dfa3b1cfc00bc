package io.github.otpgate.registration.application;

import io.github.otpgate.serviceclient.ServiceUnavailableException;

/** reset-service gave no trustworthy answer: no proof may be taken for one. The message holds no personal data. */
public class ProofsUnavailableException extends ServiceUnavailableException {

    private static final long serialVersionUID = 1L;

    /** @param cause why; nothing of it but its kind is told on */
    public ProofsUnavailableException(Throwable cause) {
        super("reset-service", cause);
    }
}
