package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.lockout.testing.TestConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockoutConfigTest {

    private final LockoutConfig defaults = TestConfig.with(Map.of());

    @Test
    void quietPeriodIsLongerThanAnAttemptTakesToBecomeAnEvent() {
        assertThat(defaults.rebuild().quietPeriod()).hasSeconds(10);
    }
}
