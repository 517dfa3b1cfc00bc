package io.github.otpgate.lockout.application;

/** A rebuild has lost its claim and must not go on. */
public class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClaimLostException() {
        super("the shard is not this rebuild's any more", null, false, false);
    }
}
