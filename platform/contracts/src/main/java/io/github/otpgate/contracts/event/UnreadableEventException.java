package io.github.otpgate.contracts.event;

/** These bytes are not an event that this build can read; reading them again will not help. */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
