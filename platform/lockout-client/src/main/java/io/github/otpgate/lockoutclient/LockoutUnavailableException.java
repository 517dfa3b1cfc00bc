package io.github.otpgate.lockoutclient;

import io.github.otpgate.serviceclient.ServiceUnavailableException;

/** lockout-service gave no trustworthy answer: nothing may be accepted. The message holds no personal data. */
public class LockoutUnavailableException extends ServiceUnavailableException {

    private static final long serialVersionUID = 1L;

    /** @param cause why; nothing of it but its kind is told on */
    public LockoutUnavailableException(Throwable cause) {
        super("lockout-service", cause);
    }
}
