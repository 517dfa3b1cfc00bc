package io.github.otpgate.testkit.rings.bad.domain;

import java.time.Clock;
import java.time.Instant;

record HasClock(Clock clock) {
    Instant now() {
        return clock.instant();
    }
}
