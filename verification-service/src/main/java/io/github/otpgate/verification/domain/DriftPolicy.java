package io.github.otpgate.verification.domain;

/**
 * How far a device's clock is from ours, learned from the codes that were accepted: at most one step at a time, and never
 * beyond {@link #LARGEST} steps (RFC 6238 section 6).
 */
public final class DriftPolicy {

    /** The drift of a device that has not told anything yet. */
    public static final int INITIAL = 0;
    /** The largest drift to either side, in steps. */
    public static final int LARGEST = 2;

    private DriftPolicy() {}

    /**
     * The drift after an accepted code.
     *
     * @param drift what was learned so far, in steps; positive if the device is ahead
     * @param stepOffset the accepted code's step less the server's
     */
    public static int learn(int drift, long stepOffset) {
        int learned = drift + Long.signum(stepOffset - drift);
        return Math.max(-LARGEST, Math.min(LARGEST, learned));
    }
}
