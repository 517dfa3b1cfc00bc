package io.github.otpgate.contracts.proof;

import java.time.Instant;

/** When an identity verification can have happened at all; whether it is fresh enough is another question. */
public final class VerificationTime {

    /** What a time in a JSON body looks like, for error messages. */
    public static final String EXPECTED = "an ISO 8601 time with zone of this century, such as 2022-07-18T06:34:00Z";

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private VerificationTime() {}

    /** Whether the time is one that an identity verification can have happened at. */
    public static boolean plausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }
}
