package io.github.otpgate.registration;

import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.cost.RefusalCostContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;

@QuarkusTest
@TestProfile(RealServers.class)
class RefusalCostIT extends RefusalCostContract {

    @Inject
    MutableClock clock;

    @Override
    protected Instant now() {
        return clock.instant();
    }
}
