package io.github.otpgate.lockout.api;

import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.testkit.cost.RefusalCostContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

@QuarkusTest
@TestProfile(SharedServersProfile.class)
class RefusalCostIT extends RefusalCostContract {

    @Inject
    Clock clock;

    @Override
    protected Instant now() {
        return clock.instant();
    }
}
