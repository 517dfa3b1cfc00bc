package io.github.otpgate.lockout.application;

import java.util.Locale;

/** The ledger gives no answer now. Trying again later helps; guessing does not. */
public class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LedgerUnavailableException(Reason reason, Throwable cause) {
        super(reason.slug(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is no answer. */
    public enum Reason {
        STORE_UNREACHABLE,
        SHARD_REBUILDING;

        /** The reason as callers read it, such as {@code shard-rebuilding}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
