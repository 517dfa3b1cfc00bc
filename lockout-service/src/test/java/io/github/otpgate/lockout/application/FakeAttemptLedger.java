package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RememberedAcceptance;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Attempts;
import io.github.otpgate.lockout.domain.Attempts.Decision;
import io.github.otpgate.lockout.domain.Lockout;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.domain.VersionFloor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The ledger in memory: the domain's rules with nothing around them. */
public class FakeAttemptLedger implements AttemptLedger {

    private final LockoutPolicy policy;
    private final Attempts attempts;
    private final long firstFloor;
    private final Map<Shard, Long> floors = new HashMap<>();
    private final Map<TraineeKey, Lockout> lockouts = new HashMap<>();
    private final Map<List<Object>, Window> windows = new HashMap<>();
    private final Set<List<Object>> wrongCodes = new HashSet<>();
    private final Map<List<Object>, Answered> answers = new HashMap<>();

    public FakeAttemptLedger(LockoutPolicy policy) {
        this(policy, 0);
    }

    /** @param floor that the versions of all shards start above */
    public FakeAttemptLedger(LockoutPolicy policy, long floor) {
        this.policy = policy;
        this.firstFloor = floor;
        this.attempts = new Attempts(policy);
    }

    @Override
    public Uni<SettledAttempt> settle(SettleAttempt attempt, boolean overBudget, Instant now) {
        return atomically(() -> settleNow(attempt, overBudget, now));
    }

    @Override
    public Uni<LockoutState> raise(TraineeKey trainee, long generation, Instant now) {
        return atomically(() -> keep(trainee, lockout(trainee), lockout(trainee).raisedTo(generation))
                .state());
    }

    @Override
    public Uni<Clearing> clear(TraineeKey trainee, long lockVersion, Instant now) {
        return atomically(() -> {
            Lockout before = lockout(trainee);
            Lockout after = keep(trainee, before, before.cleared(lockVersion));
            if (before.state().lockVersion() < lockVersion) {
                return Clearing.OLDER;
            }
            return after.equals(before) ? Clearing.UNCHANGED : Clearing.CLEARED;
        });
    }

    @Override
    public Uni<LockoutState> find(TraineeKey trainee, Instant now) {
        return atomically(() -> lockout(trainee).state());
    }

    private SettledAttempt settleNow(SettleAttempt attempt, boolean overBudget, Instant now) {
        TraineeKey trainee = attempt.traineeKey();
        Lockout before = repaired(trainee, attempt.known(), now);
        List<Object> name = attempt.idempotencyKey() == null
                ? null
                : List.of(attempt.traineeKey(), attempt.caller(), attempt.idempotencyKey());
        Answered given = answers.get(name);
        if (given != null && before.state().includes(given.version())) {
            return given.repeated(attempt.fingerprint(), before.state());
        }
        Passing passing = new Passing(attempt, now);
        Decision decision = attempts.decide(before, attempt, overBudget, passing, now);
        Lockout after = keep(trainee, before, decision.after());
        LockoutState state = after.state();
        SettledAttempt answer = new SettledAttempt(
                decision.verdict(),
                decision.counted(),
                decision.verdict() == Verdict.MISMATCH ? policy.remainingAttempts(state) : null,
                decision.verdict() == Verdict.THROTTLED ? passing.retryAfterSeconds(overBudget, before) : null,
                state.generation(),
                !after.equals(before),
                null,
                state);
        if (name != null && decision.verdict() != Verdict.THROTTLED && decision.verdict() != Verdict.STALE_DEVICE) {
            answers.put(name, new Answered(attempt.fingerprint(), answer, now));
        }
        return answer;
    }

    private Lockout repaired(TraineeKey trainee, LockoutState known, Instant now) {
        Lockout kept = lockout(trainee);
        if (known == null) {
            return kept;
        }
        if (kept.state().includes(known.version())) {
            return kept.known(known);
        }
        if (known.version() >= floor(trainee)) {
            floors.put(Shard.of(trainee), VersionFloor.over(known.version(), now));
        }
        lockouts.put(trainee, kept.repairedBy(known, floor(trainee)));
        return lockout(trainee);
    }

    private Lockout keep(TraineeKey trainee, Lockout before, Lockout after) {
        if (after.equals(before)) {
            return before;
        }
        Lockout numbered = after.inOneChangeFrom(before, floor(trainee));
        lockouts.put(trainee, numbered);
        return numbered;
    }

    private long floor(TraineeKey trainee) {
        return floors.getOrDefault(Shard.of(trainee), firstFloor);
    }

    private Lockout lockout(TraineeKey trainee) {
        return lockouts.getOrDefault(trainee, Lockout.unknown());
    }

    private <T> Uni<T> atomically(Supplier<T> work) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return work.get();
            }
        });
    }

    private record Window(Instant since, int attempts) {}

    private record Answered(String fingerprint, SettledAttempt answer, Instant at) {

        long version() {
            return answer.state().version();
        }

        SettledAttempt repeated(String asked, LockoutState now) {
            return fingerprint.equals(asked)
                    ? new SettledAttempt(
                            answer.verdict(),
                            answer.counted(),
                            answer.remainingAttempts(),
                            null,
                            now.generation(),
                            false,
                            acceptance(),
                            now)
                    : new SettledAttempt(
                            Verdict.IDEMPOTENCY_KEY_REUSED, false, null, null, now.generation(), false, null, null);
        }

        private RememberedAcceptance acceptance() {
            return answer.verdict() == Verdict.ACCEPTED
                    ? new RememberedAcceptance(
                            answer.state().generation(), answer.state().lastStep(), at.truncatedTo(ChronoUnit.MILLIS))
                    : null;
        }
    }

    private final class Passing implements Attempts.PassingMemory {

        private final SettleAttempt attempt;
        private final Instant now;

        Passing(SettleAttempt attempt, Instant now) {
            this.attempt = attempt;
            this.now = now;
        }

        @Override
        public boolean admits() {
            Window window = window();
            if (window.attempts() >= policy.throttleAttempts()) {
                return false;
            }
            windows.put(windowOf(), new Window(window.since(), window.attempts() + 1));
            return true;
        }

        @Override
        public boolean isNewWrongCode() {
            return wrongCodes.add(List.of(attempt.traineeKey(), attempt.currentStep(), attempt.codeMark()));
        }

        int retryAfterSeconds(boolean overBudget, Lockout before) {
            if (overBudget && Attempts.stoppedByBudget(before)) {
                return Math.toIntExact(Attempts.OVER_BUDGET_WAIT.toSeconds());
            }
            long millis = window().since().plus(policy.throttleWindow()).toEpochMilli() - now.toEpochMilli();
            return Math.toIntExact((Math.min(millis, policy.throttleWindow().toMillis()) + 999) / 1000);
        }

        private List<Object> windowOf() {
            return List.of(attempt.traineeKey(), attempt.institution());
        }

        private Window window() {
            Window window = windows.get(windowOf());
            return window == null || !now.isBefore(window.since().plus(policy.throttleWindow()))
                    ? new Window(now, 0)
                    : window;
        }
    }
}
