package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.LOCKED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.MISMATCH;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.STALE_DEVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.ForgottenVersions;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger.Clearing;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Trainees;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every attempt ledger does whose memory is older than what its callers have recorded. */
public abstract class RepairContract extends AttemptLedgerContract {

    private static final List<Long> FAILURES = List.of(1_772_000_000L, 1_772_000_001L, 1_772_000_002L, 1_772_000_003L);

    protected RepairContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        super(ledgers);
    }

    @Test
    void lockThatTheMemoryHasForgottenIsThereAgainBeforeAnythingIsJudged() {
        LockoutState lock = forgottenLock(settle(wrong("a")).state());

        SettledAttempt answer = settle(knowing(lock, right(STEP)));

        assertThat(answer.verdict()).isEqualTo(LOCKED);
        assertThat(answer.changed()).isFalse();
        assertThat(answer.state().lockVersion()).isEqualTo(lock.lockVersion());
        assertThat(answer.state().lockedAt()).isEqualTo(lock.lockedAt());
        assertThat(answer.state().version()).isGreaterThan(lock.version());
        assertThat(find()).isEqualTo(answer.state());
    }

    @Test
    void failuresThatTheMemoryHasForgottenCount() {
        LockoutState known = forgotten(settle(wrong("a")).state(), 4, null, 0);

        SettledAttempt fifth = settle(knowing(known, wrong("b")));

        assertThat(fifth.verdict()).isEqualTo(LOCKED);
        assertThat(fifth.counted()).isTrue();
        assertThat(fifth.changed()).isTrue();
        assertThat(fifth.state().failureTimes()).hasSize(5).startsWith(FAILURES.toArray(Long[]::new));
        assertThat(fifth.state().includes(known.version())).isTrue();
    }

    @Test
    void raiseThatLiftsTheVersionPastAForgottenLockDoesNotHideIt() {
        LockoutState lock = forgottenLock(settle(wrong("a")).state());
        liftFloorPast(lock.version());
        LockoutState raised = await(ledger.raise(trainee, 2, NOW));
        assertThat(raised.version()).isGreaterThan(lock.version());

        SettledAttempt answer = settle(knowing(lock, right(2, STEP)));

        assertThat(answer.verdict()).isEqualTo(LOCKED);
        assertThat(answer.state().version()).isGreaterThan(raised.version());
        assertThat(answer.state().generation()).isEqualTo(2);
    }

    @Test
    void raiseIsNotUndoneByARepair() {
        LockoutState known = forgotten(settle(wrong("a")).state(), 2, null, 0);
        liftFloorPast(known.version());
        await(ledger.raise(trainee, 2, NOW));

        assertThat(settle(knowing(known, right(1, STEP))).verdict()).isEqualTo(STALE_DEVICE);
        assertThat(settle(knowing(known, right(2, STEP))).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void lockThatIsThereAgainIsLiftedByItsReset() {
        LockoutState lock = forgottenLock(settle(wrong("a")).state());
        assertThat(clear(lock.lockVersion())).isEqualTo(Clearing.OLDER);
        assertThat(settle(knowing(lock, wrong("b"))).verdict()).isEqualTo(LOCKED);

        assertThat(clear(lock.lockVersion())).isEqualTo(Clearing.CLEARED);

        SettledAttempt answer = settle(knowing(lock, wrong("b")));
        assertThat(answer.verdict()).isEqualTo(MISMATCH);
        assertThat(answer.remainingAttempts()).isEqualTo(4);
    }

    @Test
    void resetOfAnEarlierLockDoesNotLiftTheForgottenOne() {
        LockoutState earlier = lock();
        LockoutState later = forgottenLock(earlier);
        clear(earlier.lockVersion());

        assertThat(settle(knowing(later, right(STEP))).verdict()).isEqualTo(LOCKED);
        assertThat(clear(earlier.lockVersion())).isEqualTo(Clearing.UNCHANGED);
        assertThat(clear(later.lockVersion())).isEqualTo(Clearing.CLEARED);
    }

    @Test
    void lockThatIsThereAgainOutlivesARepairByARaiseThatHadNotHeardOfIt() {
        LockoutState first = settle(wrong("a")).state();
        LockoutState lock = forgottenLock(first);
        liftFloorPast(lock.version());
        LockoutState raised = await(ledger.raise(trainee, 2, NOW));
        LockoutState repaired = settle(knowing(lock, right(2, STEP))).state();
        assertThat(repaired.includes(raised.version())).isFalse();

        SettledAttempt answer = settle(knowing(raised, right(2, STEP)));

        assertThat(answer.verdict()).isEqualTo(LOCKED);
        assertThat(answer.state().lockVersion()).isEqualTo(lock.lockVersion());
        assertThat(answer.state().failureTimes()).isEqualTo(lock.failureTimes());
    }

    @Test
    void lockWhoseLiftTheMemoryHasForgottenIsOver() {
        LockoutState lock = lock();
        LockoutState lifted = forgotten(lock, 0, null, lock.lockVersion());

        assertThat(settle(knowing(lifted, right(STEP))).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void lockThatIsLiftedOnALineThatNeverCameToItIsOverAllTheSame() {
        LockoutState lock = lock();
        LockoutState lifted = new LockoutState(
                lock.version() + 1000,
                0,
                null,
                lock.lockVersion(),
                1,
                -1,
                List.of(),
                List.of(new ForgottenVersions(lock.lockVersion() - 1, lock.version() + 999)));

        assertThat(settle(knowing(lifted, right(STEP))).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void stateThatIsPartOfTheMemoryRepairsNothing() {
        LockoutState first = settle(wrong("a")).state();
        LockoutState second = settle(knowing(first, wrong("b"))).state();

        SettledAttempt third = settle(knowing(first, wrong("c")));

        assertThat(second.consecutiveFailures()).isEqualTo(2);
        assertThat(third.remainingAttempts()).isEqualTo(2);
        assertThat(third.state().version()).isEqualTo(second.version() + 1);
    }

    @Test
    void versionIsNeverGivenOutTwice() {
        LockoutState known = forgotten(settle(wrong("a")).state(), 2, null, 0);

        LockoutState repaired = settle(knowing(known, wrong("b"))).state();

        assertThat(repaired.version()).isGreaterThan(known.version() + 1000);
        assertThat(await(ledger.raise(Trainees.freshIn(Shard.of(trainee)), 1, NOW))
                        .version())
                .isGreaterThan(known.version() + 1000);
    }

    @Test
    void whatWasAnsweredOnAStateThatIsNotPartOfTheMemoryAnyMoreIsJudgedAgain() {
        LockoutState before = settle(wrong("a")).state();
        LockoutState known = forgotten(before, 3, null, 0);
        liftFloorPast(known.version());
        SettledAttempt lost = settle(knowing(before, keyed("key", "print", null, "b")));
        assertThat(lost.remainingAttempts()).isEqualTo(3);

        SettledAttempt again = settle(knowing(known, keyed("key", "print", STEP, "c")));

        assertThat(again.verdict()).isEqualTo(ACCEPTED);
        assertThat(again.changed()).isTrue();
        assertThat(again.state().includes(lost.state().version())).isFalse();
    }

    private LockoutState forgottenLock(LockoutState remembered) {
        return forgotten(remembered, 5, NOW, remembered.version() + 7);
    }

    /** A later state that the memory has never come to. */
    private static LockoutState forgotten(LockoutState remembered, int failures, Instant lockedAt, long lockVersion) {
        return new LockoutState(
                remembered.version() + 7,
                failures,
                lockedAt,
                Math.max(lockVersion, remembered.lockVersion()),
                remembered.generation(),
                remembered.lastStep(),
                FAILURES);
    }

    /** As after a change of servers: the shard's versions jump. */
    private void liftFloorPast(long version) {
        TraineeKey neighbour = Trainees.freshIn(Shard.of(trainee));
        LockoutState known = new LockoutState(version + 1, 0, null, 0, 1, -1, List.of());
        SettleAttempt attempt = new SettleAttempt(neighbour, "edulife", null, null, 1, null, STEP, "x", known);
        await(ledger.settle(attempt, false, NOW));
    }
}
