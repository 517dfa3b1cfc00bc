package io.github.otpgate.lockout.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.lockout.LockoutState;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutPolicyTest {

    @Test
    void fiveInARowOrThirtyInThirtyDaysLock() {
        LockoutPolicy policy = LockoutPolicy.DEFAULT;

        assertThat(policy.locks(4, 29)).isFalse();
        assertThat(policy.locks(5, 5)).isTrue();
        assertThat(policy.locks(1, 30)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5", "3, 3, 2", "0, 27, 3", "4, 29, 1", "7, 7, 1"})
    void remainingAttemptsAreThoseUntilTheNearerLimit(int inARow, int inTheWindow, int remaining) {
        LockoutState state = new LockoutState(1, inARow, null, 0, 1, -1, Collections.nCopies(inTheWindow, 1L));

        assertThat(LockoutPolicy.DEFAULT.remainingAttempts(state)).isEqualTo(remaining);
    }

    @Test
    void policiesThatMakeNoSenseAreRefused() {
        Duration day = Duration.ofDays(1);

        assertThatThrownBy(() -> new LockoutPolicy(0, 30, day, 60, day)).hasMessageStartingWith("threshold");
        assertThatThrownBy(() -> new LockoutPolicy(5, 0, day, 60, day)).hasMessageStartingWith("rolling cap");
        assertThatThrownBy(() -> new LockoutPolicy(5, 30, Duration.ZERO, 60, day))
                .hasMessageStartingWith("rolling window");
        assertThatThrownBy(() -> new LockoutPolicy(5, 30, day, 0, day)).hasMessageStartingWith("throttle attempts");
        assertThatThrownBy(() -> new LockoutPolicy(5, 30, day, 60, Duration.ofMillis(1)))
                .hasMessageStartingWith("throttle window");
    }
}
