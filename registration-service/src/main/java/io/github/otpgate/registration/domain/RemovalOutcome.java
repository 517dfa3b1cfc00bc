package io.github.otpgate.registration.domain;

/** How a removal that a device asked for ended, for good: told again to whoever sends the same request again. */
public enum RemovalOutcome {
    REMOVED,
    /** Forbidden, as the trainee was locked. */
    LOCKED
}
