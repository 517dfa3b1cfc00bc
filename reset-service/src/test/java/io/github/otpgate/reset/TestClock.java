package io.github.otpgate.reset;

import io.github.otpgate.testkit.MutableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The clock that tests move. */
@Singleton
class TestClock {

    @Produces
    @Singleton
    @Mock
    MutableClock clock() {
        return new MutableClock();
    }
}
