package io.github.otpgate.reset.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiftedLocksTest {

    @Test
    void nothingIsLiftedForWhoWasNeverLocked() {
        assertThat(LiftedLocks.upTo(snapshot(null, 0))).isZero();
    }

    @Test
    void currentLockIsNotLifted() {
        assertThat(LiftedLocks.upTo(snapshot(Given.NOW, 3))).isEqualTo(2);
    }

    @Test
    void lastLockIsLiftedOnceThereIsNone() {
        assertThat(LiftedLocks.upTo(snapshot(null, 3))).isEqualTo(3);
    }

    private static LockoutState snapshot(Instant lockedAt, long lockVersion) {
        return new LockoutState(100, lockedAt == null ? 0 : 5, lockedAt, lockVersion, 1, -1, List.of());
    }
}
