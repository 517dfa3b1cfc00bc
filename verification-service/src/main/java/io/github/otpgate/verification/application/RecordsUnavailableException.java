package io.github.otpgate.verification.application;

/** This service's own store gave no answer; what was asked of it may or may not have happened. */
public class RecordsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordsUnavailableException(Throwable cause) {
        // The cause's message can quote a statement's values.
        super("records: " + cause.getClass().getSimpleName());
    }
}
