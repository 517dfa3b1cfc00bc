package io.github.otpgate.testkit.rings.bad.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

class TakesSystemTime {

    Instant called() {
        return Instant.now();
    }

    Supplier<Instant> referred() {
        return Instant::now;
    }

    Clock system() {
        return Clock.systemUTC();
    }

    Clock ticking() {
        return Clock.tickSeconds(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    /** These ask a clock, and may. */
    Instant allowed(Clock clock) {
        return Instant.now(Clock.tick(Clock.offset(clock, Duration.ZERO), Duration.ofSeconds(1)))
                .plusSeconds(new Date(0).getTime());
    }
}
