package io.github.otpgate.embedded;

/** A server could not be installed, started, asked or stopped; the message says which and ends with its last log lines if there are any. */
public final class EmbeddedServerException extends RuntimeException {

    EmbeddedServerException(String message) {
        super(message);
    }

    EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
