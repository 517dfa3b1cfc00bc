package io.github.otpgate.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.verification.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordingWarmUpIT extends RunningService {

    @Inject
    RecordingWarmUp warmUp;

    @Test
    void nothingIsLeftOfAnAttemptThatIsRecordedOnlyToBeWarm() throws Throwable {
        VertxContextSupport.subscribeAndAwait(warmUp::warmUp);

        assertThat(rows("SELECT institution FROM verification_attempt WHERE institution = 'warmup'"))
                .isEmpty();
        assertThat(rows("SELECT caller FROM idempotency WHERE caller = 'warmup'"))
                .isEmpty();
        assertThat(rows("SELECT id FROM outbox WHERE payload::text LIKE '%warmup%'"))
                .isEmpty();
        assertThat(rows("SELECT trainee_key FROM lockout_state WHERE trainee_key LIKE '999.%'"))
                .isEmpty();
    }
}
