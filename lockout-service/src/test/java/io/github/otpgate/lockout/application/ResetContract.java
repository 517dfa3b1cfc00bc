package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.lockout.application.AttemptLedger.Clearing;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a reset does to every attempt ledger. */
public abstract class ResetContract extends AttemptLedgerContract {

    protected ResetContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        super(ledgers);
    }

    @Test
    void resetLiftsItsOwnLockOnlyAndOnlyOnce() {
        long first = lock().lockVersion();
        assertThat(clear(first - 1)).isEqualTo(Clearing.UNCHANGED);
        assertThat(find().locked()).isTrue();

        assertThat(clear(first)).isEqualTo(Clearing.CLEARED);

        LockoutState cleared = find();
        assertThat(cleared.locked()).isFalse();
        assertThat(cleared.lockVersion()).isEqualTo(first);
        assertThat(cleared.consecutiveFailures()).isZero();
        assertThat(cleared.failureTimes()).isEmpty();
        assertThat(clear(first)).isEqualTo(Clearing.UNCHANGED);
        assertThat(find()).isEqualTo(cleared);

        assertThat(lock("again").lockVersion()).isGreaterThan(cleared.version());
        assertThat(clear(first)).isEqualTo(Clearing.UNCHANGED);
        assertThat(find().locked()).isTrue();
    }

    @Test
    void resetOfALockThatTheMemoryHasNotComeToIsASignThatItIsOlderAndLiftsNothing() {
        LockoutState locked = lock();

        assertThat(clear(locked.lockVersion() + 1)).isEqualTo(Clearing.OLDER);

        assertThat(find()).isEqualTo(locked);
    }

    @Test
    void resetKeepsTheStepsThatAreUsedUp() {
        settle(right(STEP));
        clear(lock().lockVersion());

        assertThat(settle(right(STEP)).verdict()).isEqualTo(REPLAYED);
    }
}
