package io.github.otpgate.contracts.totp;

import java.time.Duration;
import java.time.Instant;

/** RFC 6238 section 4.2 with X = 60 s and T0 = 0: time as a count of steps. */
public final class TimeStep {

    /** How long a step is. */
    public static final Duration PERIOD = Duration.ofSeconds(60);

    private TimeStep() {}

    /** The number of the step that this moment belongs to. */
    public static long at(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), PERIOD.toSeconds());
    }

    /** The moment at which this step begins. */
    public static Instant start(long step) {
        return Instant.ofEpochSecond(Math.multiplyExact(step, PERIOD.toSeconds()));
    }
}
