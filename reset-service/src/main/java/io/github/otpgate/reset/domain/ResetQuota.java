package io.github.otpgate.reset.domain;

import java.time.Duration;
import java.time.Instant;

/** How often a trainee's locks are lifted without support asking why. */
public final class ResetQuota {

    /** Locks that may be lifted within {@link #PERIOD} on evidence alone. */
    public static final int WITHOUT_SUPPORT = 3;
    /** The rolling period. */
    public static final Duration PERIOD = Duration.ofDays(30);

    private ResetQuota() {}

    /** Resets approved after this moment count. */
    public static Instant countsAfter(Instant now) {
        return now.minus(PERIOD);
    }

    /**
     * Whether one more lock may be lifted.
     *
     * @param liftedBefore other locks of this trainee lifted, or about to be, within the period
     * @param bySupport whether support asks for it
     */
    public static boolean allows(int liftedBefore, boolean bySupport) {
        return bySupport || liftedBefore < WITHOUT_SUPPORT;
    }
}
