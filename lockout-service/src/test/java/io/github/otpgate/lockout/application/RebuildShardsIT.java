package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.LockoutChanged.Cause;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy.Counted;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.Trainees;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What shards remember after a rebuild. */
class RebuildShardsIT extends LostMemory {

    @Test
    void newestSnapshotIsTheStateWhateverTheOrder() {
        LockoutState newest = state(7, 5, LOCKED_AT, 2, 3, 29_540_000);

        rebuild(
                Events.snapshot(trainee, state(6, 4, null, 1, 3, 29_540_000)),
                Events.snapshot(trainee, newest),
                Events.snapshot(trainee, state(5, 3, null, 1, 2, -1)));

        assertThat(find()).isEqualTo(newest);
        assertThat(announced()).isEmpty();
    }

    @Test
    void attemptWhoseSnapshotWasLostCountsAndIsAnnounced() {
        LockoutState lost = state(8, 4, null, 1, 3, 29_540_000);

        rebuild(
                Events.snapshot(trainee, state(7, 3, null, 1, 3, 29_540_000)),
                Events.attempt(trainee, Outcome.MISMATCH, lost),
                Events.attempt(trainee, Outcome.NOT_REGISTERED, null));

        assertThat(find()).isEqualTo(lost);
        assertThat(announced()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.event().cause()).isEqualTo(Cause.REBUILD);
            assertThat(snapshot.event().state()).isEqualTo(lost);
        });
    }

    @Test
    void generationWhoseSnapshotWasLostIsRaisedAgain() {
        rebuild(
                Events.snapshot(trainee, state(7, 3, null, 1, 3, 29_540_000)),
                Events.activated(trainee, 4),
                Events.removed(trainee, 5),
                Events.activated(trainee, 2));

        assertThat(find().generation()).isEqualTo(5);
        assertThat(find().lastStep()).isEqualTo(-1);
        assertThat(find().consecutiveFailures()).isEqualTo(3);
    }

    @Test
    void resetWhoseSnapshotWasLostIsAppliedAgainToItsOwnLockOnly() {
        TraineeKey other = Trainees.freshIn(Shard.of(trainee));

        rebuild(
                Events.snapshot(trainee, state(7, 5, LOCKED_AT, 2, 3, -1)),
                Events.snapshot(other, state(9, 5, LOCKED_AT, 2, 3, -1)),
                Events.reset(trainee, 2),
                Events.reset(other, 1));

        assertThat(find().locked()).isFalse();
        assertThat(find(other).locked()).isTrue();
    }

    @Test
    void whomAnInstitutionRegisteredOrSawAcceptedIsNoStrangerToItAgain() {
        TraineeKey accepted = Trainees.fresh();
        TraineeKey stranger = Trainees.fresh();

        rebuild(
                Events.activated(trainee, 1),
                Events.attempt(accepted, Outcome.ACCEPTED, state(8, 0, null, 0, 1, 29_540_000)),
                Events.attempt(stranger, Outcome.MISMATCH, state(8, 1, null, 0, 1, -1)));

        Instant now = Instant.now();
        for (TraineeKey mistyping : List.of(trainee, accepted, stranger)) {
            await(redis.ledger()
                    .settle(
                            new SettleAttempt(mistyping, "edulife", null, null, 1, null, 29_540_001, "wrong", null),
                            false,
                            now));
        }
        assertThat(await(redis.budgetCounters().sum(now)).get("edulife").get(Budget.FAILURES))
                .isEqualTo(new Counted(1, 2, 0));
    }

    @Test
    void versionsOnlyGrowAcrossALoss() {
        TraineeKey neighbour = Trainees.freshIn(Shard.of(trainee));

        rebuild(Events.snapshot(trainee, state(7_000_000, 3, null, 1, 3, -1)));

        assertThat(raise(trainee)).isGreaterThan(7_000_000 + (1 << 20));
        assertThat(raise(neighbour)).isGreaterThan(7_000_000 + (1 << 20));
    }

    @Test
    void shardsOfAnEmptySystemOpen() {
        rebuild();

        assertThat(await(redis.lostShards(CONFIG).find())).isEmpty();
        assertThat(find().version()).isZero();
    }

    @Test
    void shardThatKeptItsMemoryIsNotTouched() {
        TraineeKey kept = Trainees.freshIn(Shard.of(trainee));
        rebuild();
        raise(kept);
        LockoutState before = find(kept);

        rebuild(Events.snapshot(kept, state(before.version() + 1, 5, LOCKED_AT, 9, 9, 9)));

        assertThat(find(kept)).isEqualTo(before);
    }
}
