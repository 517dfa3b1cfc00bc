package io.github.otpgate.contracts.secret;

/** A sealed secret cannot be opened here. The message holds neither secret nor key. */
public class UnsealingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsealingException(String message, Throwable cause) {
        super(message, cause);
    }
}
