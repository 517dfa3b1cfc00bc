package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailuresInARowTest {

    private final FailuresInARow failures =
            new FailuresInARow(new RetryPolicy(0, Duration.ofMillis(100), Duration.ofSeconds(1)));

    @Test
    void withoutAFailureThereIsNoWait() {
        assertThat(failures.nextWait()).isZero();
    }

    @Test
    void waitGrowsFromFailureToFailure() {
        failures.failed();
        assertThat(failures.nextWait()).hasMillis(100);

        failures.failed();
        assertThat(failures.nextWait()).hasMillis(200);
    }

    @Test
    void waitStartsAnewAfterWhatHasWorked() {
        failures.failed();
        failures.failed();

        failures.worked();
        assertThat(failures.nextWait()).isZero();

        failures.failed();
        assertThat(failures.nextWait()).hasMillis(100);
    }
}
