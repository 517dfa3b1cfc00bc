package io.github.otpgate.registration;

import io.github.otpgate.testkit.MutableClock;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** The whole service, at a time of the test's own; the test plays lockout-service's and reset-service's parts. */
abstract class ServiceIT {

    @Inject
    MutableClock clock;

    @Inject
    FakeLockout lockout;

    @Inject
    FakeProofs proofs;

    @Inject
    Database database;

    @BeforeEach
    void begin() {
        clock.reset();
        lockout.isBack();
        proofs.areBack();
    }
}
