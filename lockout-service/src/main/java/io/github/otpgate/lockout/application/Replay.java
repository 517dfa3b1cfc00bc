package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.event.VerificationAttempted;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One pass over the topics for claimed shards. The newest snapshot of each trainee is on {@code otp.lockout}, but for those that
 * were lost on their way there: attempts carry their states on {@code otp.verification} as well, generations are on
 * {@code otp.device}, and a lock that was lifted is lifted again by its event on {@code otp.reset}. Registrations and accepted
 * attempts also tell whose own a trainee is. Of two states the newer one is kept, and whichever knows
 * more of the locks, so that order and repetition do not matter.
 */
final class Replay {

    private static final int AT_ONCE = 32;

    private final Claim claim;
    private final ClaimedShards shards;
    private final BudgetCounters budgets;
    private final EventHistory history;
    private final Clock clock;
    private final Instant begin;
    private final AtomicLong states = new AtomicLong();
    private final Map<Shard, AtomicLong> highestVersions;

    Replay(Claim claim, ClaimedShards shards, BudgetCounters budgets, EventHistory history, Clock clock) {
        this.claim = claim;
        this.shards = shards;
        this.budgets = budgets;
        this.history = history;
        this.clock = clock;
        this.begin = clock.instant();
        this.highestVersions =
                claim.shards().stream().collect(Collectors.toMap(Function.identity(), shard -> new AtomicLong()));
    }

    /** States: snapshots, and attempts of this time before the begin. */
    Uni<Void> states(Duration attempts) {
        return replay(Topic.LOCKOUT, Instant.EPOCH).chain(() -> replay(Topic.VERIFICATION, begin.minus(attempts)));
    }

    /** What changes states, and may have been lost before it became one. */
    Uni<Void> changes() {
        return replay(Topic.DEVICE, Instant.EPOCH).chain(() -> replay(Topic.RESET, Instant.EPOCH));
    }

    /** How many states it has heard of. */
    long heard() {
        return states.get();
    }

    /** The highest version heard of in each shard. */
    Map<Shard, Long> highest() {
        return highestVersions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, highest -> highest.getValue().get()));
    }

    private Uni<Void> replay(Topic topic, Instant since) {
        return Uni.createFrom().deferred(() -> {
            FirstFailure failure = new FirstFailure();
            return failure.orElse(history.read(topic, since)
                    .select()
                    .where(event -> claim.covers(event.traineeKey()))
                    .onItem()
                    .transformToUni(event -> failure.of(apply(event)))
                    .merge(AT_ONCE)
                    .collect()
                    .last()
                    .replaceWithVoid());
        });
    }

    private Uni<Void> apply(TraineeEvent event) {
        if (event instanceof LockoutChanged snapshot) {
            return restore(event.traineeKey(), snapshot.state(), false);
        } else if (event instanceof VerificationAttempted attempt && attempt.state() != null) {
            return restore(event.traineeKey(), attempt.state(), true).chain(() -> knowAgain(attempt));
        } else if (event instanceof DeviceActivated device) {
            return shards.raise(claim, event.traineeKey(), device.generation(), clock.instant())
                    .chain(() -> budgets.own(
                            event.traineeKey(), device.institution(), device.occurredAt(), clock.instant()));
        } else if (event instanceof DeviceRemoved device) {
            return shards.raise(claim, event.traineeKey(), device.generation(), clock.instant());
        } else if (event instanceof ResetApproved reset) {
            return shards.clear(claim, event.traineeKey(), reset.lockVersion(), clock.instant());
        }
        return Uni.createFrom().voidItem();
    }

    /** Whom an institution saw accepted is no stranger to it. */
    private Uni<Void> knowAgain(VerificationAttempted attempt) {
        return attempt.outcome() == VerificationAttempted.Outcome.ACCEPTED
                ? budgets.own(attempt.traineeKey(), attempt.institution(), attempt.occurredAt(), clock.instant())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> restore(TraineeKey trainee, LockoutState state, boolean announce) {
        return shards.restore(claim, trainee, state, announce, clock.instant())
                .invoke(version -> {
                    states.incrementAndGet();
                    highestVersions.get(Shard.of(trainee)).accumulateAndGet(version, Math::max);
                })
                .replaceWithVoid();
    }
}
