package io.github.otpgate.contracts.token;

/** The kinds of token. Audience, type and key differ, so that none passes for another; none holds a name or number. */
public enum TokenKind {
    /** An institution's backend, from the configured OIDC issuer. Its audience is the default and can be configured. */
    INSTITUTION("otpgate", "JWT"),
    /** A page of one origin, for one trainee, institution and purpose. */
    PAGE_TICKET("otpgate-page", "otpgate-page+jwt"),
    /** A trainee who registers a device. */
    ENROLMENT_TICKET("otpgate-enrolment", "otpgate-enrolment+jwt"),
    /** One of our services calling another, whose name follows the audience after a colon. */
    SERVICE("otpgate-service", "otpgate-service+jwt"),
    /** A registered device, by the key that it made itself. */
    DEVICE("otpgate-device", "otpgate-device+jwt");

    /** How far a token's {@code iat} may lie in the future, in seconds: so much may its signer's clock be ahead. Of any kind. */
    public static final int LONGEST_LEAD_SECONDS = 60;

    /** A token's end bounds its age; far from what would overflow when a clock skew is added. */
    static final int ANY_AGE_SECONDS = Integer.MAX_VALUE / 2;

    private final String audience;
    private final String type;

    TokenKind(String audience, String type) {
        this.audience = audience;
        this.type = type;
    }

    /** Claim {@code aud} (RFC 7519 section 4.1.3). */
    public String audience() {
        return audience;
    }

    /** Header {@code typ} (RFC 8725 section 3.11). */
    public String type() {
        return type;
    }
}
