package io.github.otpgate.edge;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.testkit.cost.RefusalCostContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class RefusalCostIT extends RefusalCostContract {

    @Override
    protected Instant now() {
        return Instant.now();
    }
}
