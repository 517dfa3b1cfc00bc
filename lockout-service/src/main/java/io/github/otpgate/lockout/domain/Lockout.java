package io.github.otpgate.lockout.domain;

import io.github.otpgate.contracts.lockout.ForgottenVersions;
import io.github.otpgate.contracts.lockout.LockoutState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How a trainee's state changes. What an attempt, a device or a reset does to it keeps the version; {@link #inOneChangeFrom} then
 * makes a new version of all of it.
 */
public record Lockout(LockoutState state) {

    /** The last step of a trainee whose current device has not had a code accepted. */
    public static final long NO_STEP = -1;

    /** A trainee of whom nothing is known. */
    public static Lockout unknown() {
        return new Lockout(new LockoutState(0, 0, null, 0, 0, NO_STEP, List.of()));
    }

    /** The code of this step was right: the row of failures ends, the rolling cap stays. */
    public Lockout accepted(long step) {
        return with(0, state.lockedAt(), state.lockVersion(), state.generation(), step, state.failureTimes());
    }

    /** A code was wrong: one more failure, and maybe the one that locks. */
    public Lockout failed(Instant now, LockoutPolicy policy) {
        int inARow = state.consecutiveFailures() + 1;
        List<Long> inTheWindow = failureTimesWith(now, policy);
        boolean locks = policy.locks(inARow, inTheWindow.size());
        return with(
                inARow,
                locks ? now.truncatedTo(ChronoUnit.MILLIS) : null,
                state.lockVersion(),
                state.generation(),
                state.lastStep(),
                inTheWindow);
    }

    /** A newer device is the current one. Failures and lock outlive every device. */
    public Lockout raisedTo(long generation) {
        return generation <= state.generation()
                ? this
                : with(
                        state.consecutiveFailures(),
                        state.lockedAt(),
                        state.lockVersion(),
                        generation,
                        NO_STEP,
                        state.failureTimes());
    }

    /** This very lock is lifted, with the row of failures and the rolling cap; any other one stays. */
    public Lockout cleared(long lockVersion) {
        return state.locked() && state.lockVersion() == lockVersion
                ? with(0, null, lockVersion, state.generation(), state.lastStep(), List.of())
                : this;
    }

    /** This state as what one single change has made of that one; versions start above the floor. */
    public Lockout inOneChangeFrom(Lockout before, long floor) {
        if (equals(before)) {
            return this;
        }
        Lockout after = continuedAfter(state.version(), floor);
        return state.locked() && !before.state.locked() ? after.lockedByItsVersion() : after;
    }

    /**
     * What has to stand in place of this state if it does not include a newer one that is known. What only grows stays: the
     * generation with its steps, that a lock was lifted with all before it, and a lock that the known one has not heard of.
     */
    public Lockout repairedBy(LockoutState known, long floor) {
        LockoutState judged = lockOutlives(known) ? state : known;
        long lifted = state.locked() ? 0 : state.lockVersion();
        boolean over = known.version() <= lifted || known.locked() && known.lockVersion() <= lifted;
        Instant lockedAt = over ? null : judged.lockedAt();
        long generation = Math.max(state.generation(), known.generation());
        Lockout built = new Lockout(new LockoutState(
                known.version(),
                over ? 0 : judged.consecutiveFailures(),
                lockedAt,
                lockedAt == null ? Math.max(known.lockVersion(), state.lockVersion()) : judged.lockVersion(),
                generation,
                Math.max(stepOf(state, generation), stepOf(known, generation)),
                over ? List.of() : judged.failureTimes()));
        return built.continuedAfter(Math.max(known.version(), state.version()), floor);
    }

    private boolean lockOutlives(LockoutState known) {
        return state.locked()
                && !known.locked()
                && known.lockVersion() < state.lockVersion()
                && !known.includes(state.lockVersion());
    }

    /** This state, which includes one that is recorded: what was forgotten before that one need not be told any more. */
    public Lockout known(LockoutState recorded) {
        return new Lockout(numbered(
                state.version(),
                state.lockVersion(),
                state.forgotten().stream()
                        .dropWhile(range -> range.upTo() < recorded.version())
                        .toList()));
    }

    private Lockout continuedAfter(long version, long floor) {
        long next = Math.max(version, floor) + 1;
        List<ForgottenVersions> forgotten = new ArrayList<>(state.forgotten());
        if (next > state.version() + 1) {
            forgotten.add(new ForgottenVersions(state.version(), next - 1));
        }
        return new Lockout(numbered(next, state.lockVersion(), forgotten));
    }

    private Lockout lockedByItsVersion() {
        return new Lockout(numbered(state.version(), state.version(), state.forgotten()));
    }

    private LockoutState numbered(long version, long lockVersion, List<ForgottenVersions> forgotten) {
        return new LockoutState(
                version,
                state.consecutiveFailures(),
                state.lockedAt(),
                lockVersion,
                state.generation(),
                state.lastStep(),
                state.failureTimes(),
                forgotten);
    }

    private List<Long> failureTimesWith(Instant now, LockoutPolicy policy) {
        long horizon = now.getEpochSecond() - policy.rollingWindow().toSeconds();
        List<Long> times = new ArrayList<>(
                state.failureTimes().stream().filter(time -> time > horizon).toList());
        times.add(now.getEpochSecond());
        return times.subList(Math.max(0, times.size() - policy.rollingCap()), times.size());
    }

    private Lockout with(
            int failures, Instant lockedAt, long lockVersion, long generation, long lastStep, List<Long> times) {
        return new Lockout(new LockoutState(
                state.version(), failures, lockedAt, lockVersion, generation, lastStep, times, state.forgotten()));
    }

    private static long stepOf(LockoutState state, long generation) {
        return state.generation() == generation ? state.lastStep() : NO_STEP;
    }
}
