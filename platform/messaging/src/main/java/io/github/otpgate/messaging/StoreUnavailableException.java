package io.github.otpgate.messaging;

/**
 * A handler's own store is away: no fault of the event. The event is tried again, with capped back-off, until the store is back;
 * it never becomes a dead letter.
 */
public class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
