package io.github.otpgate.reset.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How resets are answered. */
@ConfigMapping(prefix = "otpgate.reset")
public interface ResetConfig {

    /** How long a caller is kept waiting for lockout-service to lift the lock before it is told that the reset is pending. */
    @WithName("wait")
    @WithDefault("3s")
    Duration waiting();

    /** How often a waiting caller's reset is looked at. */
    @WithDefault("25ms")
    Duration lookEvery();

    /** Longest time for an answer, whatever is slow; LMS pages give up after ten seconds. */
    @WithDefault("9s")
    Duration answerWithin();

    /** How long the journal of who did what is kept: months that ended longer ago than this are dropped. */
    @WithDefault("P1095D")
    Duration journalRetention();

    /** How often the pending resets are counted for the metrics. */
    @WithDefault("5s")
    Duration countEvery();
}
