package io.github.otpgate.registration;

import io.github.otpgate.testkit.MutableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The service's clock, for tests to move. */
@Singleton
class TestClock {

    @Produces
    @Singleton
    @Mock
    MutableClock clock() {
        return new MutableClock();
    }
}
