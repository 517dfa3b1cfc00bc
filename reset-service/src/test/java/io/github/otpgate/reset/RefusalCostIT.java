package io.github.otpgate.reset;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.cost.RefusalCostContract;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(
        value = SecretsResource.class,
        initArgs = @ResourceArg(name = SecretsResource.SERVICE, value = "reset-service"))
class RefusalCostIT extends RefusalCostContract {

    @Inject
    MutableClock clock;

    @Override
    protected Instant now() {
        return clock.instant();
    }
}
