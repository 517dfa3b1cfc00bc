package io.github.otpgate.local;

/** The stack cannot run, for a reason that its user can understand. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }
}
