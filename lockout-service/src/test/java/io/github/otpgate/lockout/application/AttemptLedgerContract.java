package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.IDEMPOTENCY_KEY_REUSED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.LOCKED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.MISMATCH;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.REPLAYED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.STALE_DEVICE;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger.Clearing;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.testing.Trainees;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every attempt ledger does. */
public abstract class AttemptLedgerContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:30.123Z");
    private static final LockoutPolicy POLICY = LockoutPolicy.DEFAULT;
    private static final long STEP = 29_540_000;

    protected final TraineeKey trainee = Trainees.fresh();
    private AttemptLedger ledger;

    /** A ledger that does not know {@link #trainee}. */
    protected abstract AttemptLedger ledger(LockoutPolicy policy);

    @BeforeEach
    void openLedger() {
        ledger = ledger(POLICY);
    }

    @Test
    void traineeNeverHeardOfHasNoFailuresAndNoLock() {
        LockoutState state = find();

        assertThat(state).isEqualTo(new LockoutState(0, 0, null, 0, 0, -1, List.of()));
    }

    @Test
    void rightCodeIsAcceptedAndItsStepUsedUp() {
        SettledAttempt first = settle(right(STEP));

        assertThat(first.verdict()).isEqualTo(ACCEPTED);
        assertThat(first.counted()).isFalse();
        assertThat(first.currentGeneration()).isEqualTo(1);
        assertThat(first.state().lastStep()).isEqualTo(STEP);
        assertThat(find()).isEqualTo(first.state());
    }

    @Test
    void stepNotNewerThanTheLastAcceptedOneIsAReplayAndNotCounted() {
        LockoutState accepted = settle(right(STEP)).state();

        for (long step : new long[] {STEP, STEP - 1}) {
            SettledAttempt replay = settle(right(step));

            assertThat(replay.verdict()).isEqualTo(REPLAYED);
            assertThat(replay.counted()).isFalse();
            assertThat(replay.state()).isEqualTo(accepted);
        }
        assertThat(settle(right(STEP + 1)).verdict()).isEqualTo(ACCEPTED);
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
        assertThat(fifth.state().lockVersion()).isEqualTo(1);
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

        SettleAttempt inTheNextStep = new SettleAttempt(trainee, "edulife", null, null, 1, null, STEP + 1, "same");
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

    @Test
    void idempotencyKeyGetsTheSameAnswerAndCostsNothing() {
        SettleAttempt attempt = keyed("key", "print", null, "a");
        SettledAttempt first = settle(attempt);
        settle(wrong("b"));

        assertThat(settle(attempt)).isEqualTo(first);
        assertThat(find().consecutiveFailures()).isEqualTo(2);

        SettledAttempt accepted = settle(keyed("right", "print", STEP, "c"));
        assertThat(settle(keyed("right", "print", STEP, "c"))).isEqualTo(accepted);
        assertThat(accepted.verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void idempotencyKeyOfAnotherRequestIsRefusedAndNothingIsCounted() {
        LockoutState before = settle(keyed("key", "print", null, "a")).state();

        SettledAttempt reused = settle(keyed("key", "another print", null, "b"));

        assertThat(reused.verdict()).isEqualTo(IDEMPOTENCY_KEY_REUSED);
        assertThat(reused.state()).isNull();
        assertThat(find()).isEqualTo(before);
    }

    @Test
    void idempotencyKeysOfOtherCallersAreOtherKeys() {
        settle(keyed("key", "print", null, "a"));
        SettleAttempt other = new SettleAttempt(trainee, "kiraedu", "key", "other print", 1, null, STEP, "b");

        assertThat(settle(other).counted()).isTrue();
    }

    @Test
    void answersWithoutAJudgementDoNotUseUpTheIdempotencyKey() {
        await(ledger.raise(trainee, 2, NOW));
        assertThat(settle(keyed("key", "print", STEP, "a")).verdict()).isEqualTo(STALE_DEVICE);

        SettleAttempt anew = new SettleAttempt(trainee, "edulife", "key", "print", 2, STEP, STEP, "a");

        assertThat(settle(anew).verdict()).isEqualTo(ACCEPTED);
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
    void versionGrowsByOneWithEveryChange() {
        long first = settle(wrong("a")).state().version();

        assertThat(settle(wrong("a")).state().version()).isEqualTo(first);
        assertThat(settle(right(STEP)).state().version()).isEqualTo(first + 1);
        assertThat(await(ledger.raise(trainee, 2, NOW)).version()).isEqualTo(first + 2);
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

    @Test
    void oneOfFiftyUsesOfARightCodeAtOnceIsAccepted() {
        List<SettledAttempt> answers =
                atOnce(IntStream.range(0, 50).mapToObj(use -> right(STEP)).toList());

        assertThat(answers).filteredOn(answer -> answer.verdict() == ACCEPTED).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.verdict() == REPLAYED).hasSize(49);
    }

    @Test
    void oneRepetitionOfAKeyedAttemptCountsHoweverManyArriveAtOnce() {
        List<SettledAttempt> answers = atOnce(IntStream.range(0, 50)
                .mapToObj(use -> keyed("key", "print", null, "a"))
                .toList());

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(find().consecutiveFailures()).isEqualTo(1);
    }

    private LockoutState lock() {
        return lock("lock");
    }

    private LockoutState lock(String marks) {
        return IntStream.range(0, 5)
                .mapToObj(code -> settle(wrong(marks + code)).state())
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }

    private LockoutState find() {
        return await(ledger.find(trainee));
    }

    private Clearing clear(long lockVersion) {
        return await(ledger.clear(trainee, lockVersion, NOW));
    }

    private SettledAttempt settle(SettleAttempt attempt) {
        return settle(attempt, NOW);
    }

    private SettledAttempt settle(SettleAttempt attempt, Instant at) {
        return await(ledger.settle(attempt, at));
    }

    private List<SettledAttempt> atOnce(List<SettleAttempt> attempts) {
        return await(Uni.join()
                .all(attempts.stream()
                        .map(attempt -> ledger.settle(attempt, NOW))
                        .toList())
                .andFailFast());
    }

    private SettleAttempt right(long step) {
        return right(1, step);
    }

    private SettleAttempt right(long generation, long step) {
        return new SettleAttempt(trainee, "edulife", null, null, generation, step, STEP, "right" + step);
    }

    private SettleAttempt wrong(String mark) {
        return wrong(1, mark);
    }

    private SettleAttempt wrong(long generation, String mark) {
        return new SettleAttempt(trainee, "edulife", null, null, generation, null, STEP, mark);
    }

    private SettleAttempt keyed(String key, String fingerprint, Long matchedStep, String mark) {
        return new SettleAttempt(trainee, "edulife", key, fingerprint, 1, matchedStep, STEP, mark);
    }

    protected static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
