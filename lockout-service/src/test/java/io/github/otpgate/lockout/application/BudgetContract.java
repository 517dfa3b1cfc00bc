package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.LOCKED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.MISMATCH;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How every attempt ledger treats the trainees of an institution that is over budget. */
public abstract class BudgetContract extends AttemptLedgerContract {

    protected BudgetContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        super(ledgers);
    }

    @Test
    void aTraineeWithFailuresIsAnsweredTheSameForARightAndAWrongCodeAndNothingIsCounted() {
        LockoutState before = settle(wrong("a")).state();

        SettledAttempt forWrong = settleOverBudget(wrong("b"));
        SettledAttempt forTheSameWrong = settleOverBudget(wrong("a"));
        SettledAttempt forRight = settleOverBudget(right(STEP));
        SettledAttempt forAnOldDevice = settleOverBudget(right(1, STEP - 1));

        assertThat(forWrong.verdict()).isEqualTo(THROTTLED);
        assertThat(forWrong.counted()).isFalse();
        assertThat(forWrong.retryAfterSeconds()).isEqualTo(60);
        assertThat(forWrong.state()).isEqualTo(before);
        assertThat(List.of(forTheSameWrong, forRight, forAnOldDevice)).allMatch(forWrong::equals);
        assertThat(find()).isEqualTo(before);
        assertThat(settle(right(STEP)).verdict()).as("the step is not used up").isEqualTo(ACCEPTED);
    }

    @Test
    void aTraineeWithoutFailuresIsJudgedAndCounted() {
        assertThat(settleOverBudget(right(STEP)).verdict()).isEqualTo(ACCEPTED);

        SettledAttempt wrong = settleOverBudget(wrong("a"));

        assertThat(wrong.verdict()).isEqualTo(MISMATCH);
        assertThat(wrong.counted()).isTrue();
        assertThat(wrong.remainingAttempts()).isEqualTo(4);
    }

    @Test
    void whatWasAnsweredIsRepeatedAndALockStaysALock() {
        SettledAttempt answer = settle(keyed("key", "request", null, "a"));
        assertThat(settleOverBudget(keyed("key", "request", null, "a")).verdict())
                .isEqualTo(answer.verdict());

        lock();

        assertThat(settleOverBudget(right(STEP)).verdict()).isEqualTo(LOCKED);
    }

    @Test
    void aRefusalIsNotRememberedUnderTheRequestsName() {
        settle(wrong("a"));
        settleOverBudget(keyed("key", "request", STEP, "right"));

        assertThat(settle(keyed("key", "request", STEP, "right")).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void anInstitutionsFloodThrottlesTheTraineeForThatInstitutionAlone() {
        ledger = ledger(new LockoutPolicy(5, 30, Duration.ofDays(30), 3, Duration.ofMinutes(1)));
        for (int repeated = 0; repeated < 4; repeated++) {
            settle(by("kiraedu", wrong("same")));
        }
        assertThat(settle(by("kiraedu/a page", right(STEP))).verdict()).isEqualTo(THROTTLED);

        assertThat(settle(by("edulife", right(STEP))).verdict()).isEqualTo(ACCEPTED);
    }

    private SettledAttempt settleOverBudget(SettleAttempt attempt) {
        return await(ledger.settle(attempt, true, NOW));
    }
}
