package io.github.otpgate.edge.caller;

/** The roles that a caller can have, for {@code @RolesAllowed}. Each belongs to one kind of token only. */
public final class Roles {

    /** An institution's backend: acts for its own institution. */
    public static final String LMS = "otp-lms";
    /** Staff who help every institution. */
    public static final String SUPPORT = "otp-support";
    /** A page with a page ticket. */
    public static final String PAGE = "page-ticket";
    /** A trainee with an enrolment ticket. */
    public static final String TRAINEE = "enrolment-ticket";
    /** One of our own services. */
    public static final String SERVICE = "otp-service";

    /** A registered device with a token that it made itself. */
    public static final String DEVICE = "otp-device";

    /** Who says to be a device that nobody here knows; proves nothing. For resources that tell it so and nothing else. */
    public static final String UNKNOWN_DEVICE = "otp-unknown-device";

    private Roles() {}
}
