package io.github.otpgate.verification.application;

/** This service's own store gave no answer; what was asked of it may or may not have happened. */
public class RecordsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what kind of failure it was, without any value of a statement */
    public RecordsUnavailableException(String reason) {
        super(reason);
    }
}
