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
        lock();
        assertThat(clear(2)).isEqualTo(Clearing.UNCHANGED);
        assertThat(find().locked()).isTrue();

        assertThat(clear(1)).isEqualTo(Clearing.CLEARED);

        LockoutState cleared = find();
        assertThat(cleared.locked()).isFalse();
        assertThat(cleared.lockVersion()).isEqualTo(1);
        assertThat(cleared.consecutiveFailures()).isZero();
        assertThat(cleared.failureTimes()).isEmpty();
        assertThat(clear(1)).isEqualTo(Clearing.UNCHANGED);
        assertThat(find()).isEqualTo(cleared);

        assertThat(lock("again").lockVersion()).isEqualTo(2);
        assertThat(clear(1)).isEqualTo(Clearing.UNCHANGED);
        assertThat(find().locked()).isTrue();
    }

    @Test
    void resetKeepsTheStepsThatAreUsedUp() {
        settle(right(STEP));
        lock();
        clear(1);

        assertThat(settle(right(STEP)).verdict()).isEqualTo(REPLAYED);
    }
}
