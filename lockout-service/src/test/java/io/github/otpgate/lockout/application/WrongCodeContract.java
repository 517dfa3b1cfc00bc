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
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every attempt ledger counts wrong codes, locks, and slows guessing down. */
public abstract class WrongCodeContract extends AttemptLedgerContract {

    protected WrongCodeContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        super(ledgers);
    }

    @Test
    void wrongCodesCountDownAndTheFifthLocks() {
        for (int remaining = 4; remaining >= 1; remaining--) {
            SettledAttempt mismatch = settle(wrong("code" + remaining));

            assertThat(mismatch.verdict()).isEqualTo(MISMATCH);
            assertThat(mismatch.counted()).isTrue();
            assertThat(mismatch.remainingAttempts()).isEqualTo(remaining);
            assertThat(mismatch.state().locked()).isFalse();
        }
        SettledAttempt fifth = settle(wrong("code0"));

        assertThat(fifth.verdict()).isEqualTo(LOCKED);
        assertThat(fifth.counted()).isTrue();
        assertThat(fifth.remainingAttempts()).isNull();
        assertThat(fifth.state().lockedAt()).isEqualTo(NOW);
        assertThat(fifth.state().lockVersion()).isEqualTo(fifth.state().version());
        assertThat(fifth.state().consecutiveFailures()).isEqualTo(5);
    }

    @Test
    void lockedIsLockedForRightWrongOldAndNewerDevicesAndNothingIsCounted() {
        LockoutState locked = lock();

        for (SettleAttempt attempt : List.of(right(STEP), wrong("other"), right(2, STEP), wrong(1, "more"))) {
            SettledAttempt answer = settle(attempt);

            assertThat(answer.verdict()).isEqualTo(LOCKED);
            assertThat(answer.counted()).isFalse();
            assertThat(answer.state()).isEqualTo(locked);
        }
    }

    @Test
    void successStartsTheRowAnewButNotTheRollingCap() {
        settle(wrong("a"));
        settle(wrong("b"));

        LockoutState accepted = settle(right(STEP)).state();

        assertThat(accepted.consecutiveFailures()).isZero();
        assertThat(accepted.failureTimes()).hasSize(2).containsOnly(NOW.getEpochSecond());
        assertThat(settle(wrong("c")).remainingAttempts()).isEqualTo(4);
    }

    @Test
    void sameWrongCodeWithinItsStepCountsOnce() {
        SettledAttempt first = settle(wrong("same"));
        SettledAttempt again = settle(wrong("same"));

        assertThat(again.verdict()).isEqualTo(MISMATCH);
        assertThat(again.counted()).isFalse();
        assertThat(again.remainingAttempts()).isEqualTo(4);
        assertThat(again.state()).isEqualTo(first.state());

        SettleAttempt inTheNextStep =
                new SettleAttempt(trainee, "edulife", null, null, 1, null, STEP + 1, "same", null);
        assertThat(settle(inTheNextStep).remainingAttempts()).isEqualTo(3);
    }

    @Test
    void rollingCapLocksHoweverManySuccessesLieBetween() {
        ledger = ledger(new LockoutPolicy(5, 7, Duration.ofDays(30), 60, Duration.ofMinutes(1)));
        for (int attempt = 1; attempt <= 6; attempt++) {
            SettledAttempt mismatch = settle(wrong("code" + attempt));
            assertThat(mismatch.verdict()).isEqualTo(MISMATCH);
            assertThat(mismatch.remainingAttempts()).isEqualTo(Math.min(4, 7 - attempt));
            settle(right(STEP + attempt));
        }

        SettledAttempt seventh = settle(wrong("code7"));

        assertThat(seventh.verdict()).isEqualTo(LOCKED);
        assertThat(seventh.state().consecutiveFailures()).isEqualTo(1);
        assertThat(seventh.state().failureTimes()).hasSize(7);
    }

    @Test
    void failuresOlderThanTheRollingWindowDoNotCountTowardsTheCap() {
        ledger = ledger(new LockoutPolicy(5, 3, Duration.ofDays(30), 60, Duration.ofMinutes(1)));
        settle(wrong("a"));
        settle(wrong("b"));
        Instant later = NOW.plus(Duration.ofDays(30));

        SettledAttempt third = settle(wrong("c"), later);

        assertThat(third.verdict()).isEqualTo(MISMATCH);
        assertThat(third.state().failureTimes()).containsExactly(later.getEpochSecond());
    }

    @Test
    void tooManyAttemptsAreNeitherJudgedNorCountedUntilTheWindowIsOver() {
        ledger = ledger(new LockoutPolicy(5, 30, Duration.ofDays(30), 3, Duration.ofMinutes(1)));
        settle(wrong("a"));
        settle(wrong("a"));
        settle(right(STEP));
        LockoutState before = find();

        SettledAttempt throttled = settle(right(STEP + 1), NOW.plusMillis(100));

        assertThat(throttled.verdict()).isEqualTo(THROTTLED);
        assertThat(throttled.retryAfterSeconds()).isEqualTo(60);
        assertThat(throttled.state()).isEqualTo(before);
        assertThat(settle(wrong("b"), NOW.plusSeconds(59)).retryAfterSeconds()).isEqualTo(1);
        assertThat(settle(right(STEP + 1), NOW.plusSeconds(60)).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void fiveOfTwoHundredWrongGuessesAtOnceAreCountedAndAllOthersAreLocked() {
        ledger = ledger(new LockoutPolicy(5, 30, Duration.ofDays(30), 1000, Duration.ofMinutes(1)));

        List<SettledAttempt> answers = atOnce(IntStream.range(0, 200)
                .mapToObj(guess -> wrong("guess" + guess))
                .toList());

        assertThat(answers).filteredOn(SettledAttempt::counted).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.verdict() == MISMATCH).hasSize(4);
        assertThat(answers).filteredOn(answer -> answer.verdict() == LOCKED).hasSize(196);
        assertThat(find().consecutiveFailures()).isEqualTo(5);
        assertThat(settle(right(STEP)).verdict()).isEqualTo(LOCKED);
    }
}
