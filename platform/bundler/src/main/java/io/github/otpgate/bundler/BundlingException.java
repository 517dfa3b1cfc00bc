package io.github.otpgate.bundler;

/** The web files could not be bundled; fails the build. */
public final class BundlingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BundlingException(String message) {
        super(message);
    }
}
