package io.github.otpgate.lockout.domain;

import java.time.Instant;

/** Floors that the versions of a shard's changes start above. */
public final class VersionFloor {

    /** More than any trainee's state ever changes within a second. */
    public static final long VERSIONS_A_SECOND = 1L << 20;

    private VersionFloor() {}

    /**
     * A floor over every version that was given out until now, this one included: time goes on, whatever became of the floors that
     * were written before.
     */
    public static long over(long version, Instant now) {
        return Math.max(version + VERSIONS_A_SECOND, now.getEpochSecond() * VERSIONS_A_SECOND);
    }
}
