package io.github.otpgate.reset.domain;

/** Why a reset is refused. The slug is what callers, journal and metrics know the reason by. */
public enum Refusal {
    /** Nobody reported this transaction of this institution. */
    UNKNOWN("identity-verification-unknown"),
    /** The provider is not the one that counts for this institution. */
    OTHER_PROVIDER("identity-verification-other-provider"),
    /** The provider verified somebody else. */
    OTHER_TRAINEE("identity-verification-other-trainee"),
    /** This verification already stands behind a completed reset. */
    USED("identity-verification-used"),
    /** Reported as failed, or the provider's code does not mean "verified". */
    FAILED("identity-verification-failed"),
    /** Later than our clock can explain. */
    IN_FUTURE("identity-verification-in-future"),
    /** Too old. */
    EXPIRED("identity-verification-expired"),
    /** The same transaction was reported before, with other contents. */
    CONFLICTING("identity-verification-conflict"),
    /** The trainee's locks were lifted too often of late; support has to look into it. */
    TOO_MANY_RESETS("too-many-resets");

    private final String slug;

    Refusal(String slug) {
        this.slug = slug;
    }

    /** The reason's stable name. */
    public String slug() {
        return slug;
    }
}
