package io.github.otpgate.testkit.app;

import io.github.otpgate.testkit.MutableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** As {@link MutableClock} tells services to write it. */
@Singleton
class TestClock {

    @Produces
    @Singleton
    @Mock
    MutableClock clock() {
        return new MutableClock();
    }
}
