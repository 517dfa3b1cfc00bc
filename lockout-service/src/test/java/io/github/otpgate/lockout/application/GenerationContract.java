package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.STALE_DEVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every attempt ledger does with older and newer devices. */
public abstract class GenerationContract extends AttemptLedgerContract {

    protected GenerationContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        super(ledgers);
    }

    @Test
    void olderDeviceIsNotJudgedAndTheCallerHearsTheCurrentGeneration() {
        LockoutState raised = await(ledger.raise(trainee, 3, NOW));

        for (SettleAttempt attempt : List.of(right(2, STEP), wrong(2, "a"))) {
            SettledAttempt stale = settle(attempt);

            assertThat(stale.verdict()).isEqualTo(STALE_DEVICE);
            assertThat(stale.counted()).isFalse();
            assertThat(stale.currentGeneration()).isEqualTo(3);
            assertThat(stale.state()).isEqualTo(raised);
        }
    }

    @Test
    void newerDeviceHasItsOwnStepsButInheritsTheFailures() {
        settle(right(STEP));
        settle(wrong("a"));

        SettledAttempt newer = settle(right(2, STEP - 1));

        assertThat(newer.verdict()).isEqualTo(ACCEPTED);
        assertThat(newer.currentGeneration()).isEqualTo(2);
        assertThat(settle(wrong(3, "b")).state().consecutiveFailures()).isEqualTo(1);
        assertThat(settle(wrong(4, "c")).state().consecutiveFailures()).isEqualTo(2);
        assertThat(find().lastStep()).isEqualTo(-1);
    }

    @Test
    void raisingAGenerationKeepsFailuresAndLockAndNeverGoesBack() {
        LockoutState locked = lock();

        LockoutState raised = await(ledger.raise(trainee, 7, NOW));

        assertThat(raised.generation()).isEqualTo(7);
        assertThat(raised.lastStep()).isEqualTo(-1);
        assertThat(raised.lockedAt()).isEqualTo(locked.lockedAt());
        assertThat(raised.consecutiveFailures()).isEqualTo(5);
        assertThat(raised.failureTimes()).isEqualTo(locked.failureTimes());
        assertThat(raised.version()).isEqualTo(locked.version() + 1);
        assertThat(await(ledger.raise(trainee, 7, NOW))).isEqualTo(raised);
        assertThat(await(ledger.raise(trainee, 6, NOW))).isEqualTo(raised);
        assertThat(find()).isEqualTo(raised);
    }
}
