package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.LOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.LockoutChanged.Cause;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.lockout.testing.Events;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A memory that another Redis has left, older than the truth, is given what Kafka knows. */
class ReplayShardsIT extends OlderMemory {

    @Test
    void versionsJumpBeforeTheFirstScriptOnAnotherServer() {
        long before = raise(trainee);
        Runnable older = redis.remember(trainee);
        changeServer();
        older.run();

        LockoutState after = settle(wrong(9, "a")).state();

        assertThat(after.version()).isGreaterThan(before + (1 << 20) - 1);
        assertThat(after.includes(before)).isTrue();
        assertThat(after.includes(before + 1)).isFalse();
    }

    @Test
    void lockThatIsOnTheTopicIsThereAgain() {
        LockoutState remembered = settle(wrong(1, "a")).state();
        Runnable older = redis.remember(trainee);
        LockoutState locked = lock();
        changeServer();
        older.run();
        assertThat(find()).isEqualTo(remembered);

        replay(Events.snapshot(trainee, remembered), Events.snapshot(trainee, locked));

        assertThat(find().locked()).isTrue();
        assertThat(find().lockVersion()).isEqualTo(locked.lockVersion());
        assertThat(announced()).last().satisfies(snapshot -> {
            assertThat(snapshot.event().cause()).isEqualTo(Cause.REPAIR);
            assertThat(snapshot.event().state()).isEqualTo(find());
        });
    }

    @Test
    void lockIsThereAgainThoughARaiseHasLiftedTheVersionPastIt() {
        settle(wrong(1, "a"));
        Runnable older = redis.remember(trainee);
        LockoutState locked = lock();
        changeServer();
        older.run();
        assertThat(raise(trainee)).isGreaterThan(locked.version());

        replay(Events.attempt(trainee, Outcome.LOCKED, locked));

        assertThat(find().locked()).isTrue();
        assertThat(find().generation()).isEqualTo(9);
    }

    /** In whatever order the topic is read, and however often. */
    @Test
    void failuresThatARaiseOnTheOlderMemoryHadNotHeardOfCountWithTheNextAttempt() {
        settle(wrong(1, "a"));
        Runnable older = redis.remember(trainee);
        LockoutState four = rememberedAfter("b", "c", "d");
        changeServer();
        older.run();
        raise(trainee);
        LockoutState raised = find();

        replay(Events.snapshot(trainee, four));
        changeServer();
        replay(Events.snapshot(trainee, raised));

        SettledAttempt fifth = settle(knowing(four, wrong(9, "e")));
        assertThat(fifth.verdict()).isEqualTo(LOCKED);
        assertThat(fifth.counted()).isTrue();
    }

    @Test
    void replayOfALockAndOfTheRaiseThatHadNotHeardOfItChangesNothingTheSecondTime() {
        settle(wrong(1, "a"));
        Runnable older = redis.remember(trainee);
        LockoutState locked = lock();
        changeServer();
        older.run();
        raise(trainee);
        LockoutState raised = find();
        replay(Events.snapshot(trainee, raised), Events.snapshot(trainee, locked));
        LockoutState repaired = find();
        changeServer();

        replay(Events.snapshot(trainee, locked), Events.snapshot(trainee, repaired), Events.snapshot(trainee, raised));

        assertThat(find()).isEqualTo(repaired);
        assertThat(repaired.lockVersion()).isEqualTo(locked.lockVersion());
        assertThat(repaired.locked()).isTrue();
    }

    @Test
    void liftOfALockThatIsReplayedAfterItIsKnown() {
        settle(wrong(1, "a"));
        Runnable older = redis.remember(trainee);
        LockoutState locked = lock();
        await(redis.ledger().clear(trainee, locked.lockVersion(), LOCKED_AT));
        LockoutState lifted = find();
        changeServer();
        older.run();

        replay(Events.snapshot(trainee, locked));
        assertThat(find().locked()).isTrue();
        changeServer();
        replay(Events.snapshot(trainee, locked), Events.snapshot(trainee, lifted));

        assertThat(find().locked()).isFalse();
        assertThat(find().lockVersion()).isEqualTo(locked.lockVersion());
    }

    @Test
    void resetAndGenerationThatWereForgottenAreAppliedAgain() {
        settle(wrong(1, "a"));
        Runnable older = redis.remember(trainee);
        LockoutState locked = lock();
        changeServer();
        older.run();

        replay(
                Events.snapshot(trainee, locked),
                Events.activated(trainee, 4),
                Events.reset(trainee, locked.lockVersion()));

        assertThat(find().locked()).isFalse();
        assertThat(find().consecutiveFailures()).isZero();
        assertThat(find().generation()).isEqualTo(4);
        assertThat(settle(knowing(locked, wrong(4, "again"))).remainingAttempts())
                .isEqualTo(4);
    }

    @Test
    void lockOfWhichNobodyKnowsIsOverOnceItsResetIsReplayed() {
        settle(wrong(1, "a"));
        Runnable older = redis.remember(trainee);
        LockoutState locked = lock();
        changeServer();
        older.run();
        assertThat(await(redis.ledger().clear(trainee, locked.lockVersion(), LOCKED_AT)))
                .isEqualTo(AttemptLedger.Clearing.OLDER);

        replay(Events.reset(trainee, locked.lockVersion()));

        assertThat(find().consecutiveFailures()).isZero();
        assertThat(find().lockVersion()).isEqualTo(locked.lockVersion());
        assertThat(settle(knowing(locked, wrong(1, "later"))).remainingAttempts())
                .isEqualTo(4);
    }

    @Test
    void oldResetLiftsNoNewLock() {
        LockoutState first = lock();
        await(redis.ledger().clear(trainee, first.lockVersion(), LOCKED_AT));
        Runnable older = redis.remember(trainee);
        LockoutState second = lock("later");
        changeServer();
        older.run();

        replay(Events.snapshot(trainee, second), Events.reset(trainee, first.lockVersion()));

        assertThat(find().lockedAt()).isNotNull();
        assertThat(settle(knowing(second, right(1))).verdict()).isEqualTo(LOCKED);
    }

    @Test
    void lockAfterAReturnToAnOlderMemoryHasANumberOfItsOwn() {
        Runnable older = rememberFourFailures();
        LockoutState lost = settle(wrong(1, "fifth")).state();
        changeServer();
        older.run();

        LockoutState again = settle(wrong(1, "other fifth")).state();

        assertThat(lost.locked()).isTrue();
        assertThat(again.locked()).isTrue();
        assertThat(again.lockVersion()).isNotEqualTo(lost.lockVersion());
        assertThat(await(redis.ledger().clear(trainee, lost.lockVersion(), LOCKED_AT)))
                .isEqualTo(AttemptLedger.Clearing.UNCHANGED);
        assertThat(find().locked()).isTrue();
    }

    @Test
    void whatIsNewerThanTheTopicStays() {
        LockoutState stale = settle(wrong(1, "a")).state();
        LockoutState newest = settle(wrong(1, "b")).state();
        changeServer();

        replay(Events.snapshot(trainee, stale), Events.activated(trainee, 1));

        assertThat(find()).isEqualTo(newest);
    }

    private LockoutState rememberedAfter(String... wrongCodes) {
        for (String mark : wrongCodes) {
            settle(wrong(1, mark));
        }
        return find();
    }

    private Runnable rememberFourFailures() {
        for (String mark : List.of("a", "b", "c", "d")) {
            settle(wrong(1, mark));
        }
        return redis.remember(trainee);
    }
}
