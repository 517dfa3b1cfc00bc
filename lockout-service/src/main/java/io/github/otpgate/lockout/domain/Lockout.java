package io.github.otpgate.lockout.domain;

import io.github.otpgate.contracts.lockout.LockoutState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How a trainee's state changes. Every change is a new version; a change that changes nothing is the same state. */
public record Lockout(LockoutState state) {

    /** The last step of a trainee whose current device has not had a code accepted. */
    public static final long NO_STEP = -1;

    /** A trainee of whom nothing is known. */
    public static Lockout unknown() {
        return new Lockout(new LockoutState(0, 0, null, 0, 0, NO_STEP, List.of()));
    }

    /** The code of this step was right: the row of failures ends, the rolling cap stays. */
    public Lockout accepted(long step) {
        return changed(0, state.lockedAt(), state.lockVersion(), state.generation(), step, state.failureTimes());
    }

    /** A code was wrong: one more failure, and maybe the one that locks. */
    public Lockout failed(Instant now, LockoutPolicy policy) {
        int inARow = state.consecutiveFailures() + 1;
        List<Long> inTheWindow = failureTimesWith(now, policy);
        boolean locks = policy.locks(inARow, inTheWindow.size());
        return changed(
                inARow,
                locks ? now.truncatedTo(ChronoUnit.MILLIS) : null,
                locks ? state.lockVersion() + 1 : state.lockVersion(),
                state.generation(),
                state.lastStep(),
                inTheWindow);
    }

    /** A newer device is the current one. Failures and lock outlive every device. */
    public Lockout raisedTo(long generation) {
        return generation <= state.generation()
                ? this
                : changed(
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
                ? changed(0, null, lockVersion, state.generation(), state.lastStep(), List.of())
                : this;
    }

    /** This state as what one single change has made of that one. */
    public Lockout inOneChangeFrom(Lockout before) {
        long version = before.state.version() + 1;
        return state.version() <= version
                ? this
                : new Lockout(new LockoutState(
                        version,
                        state.consecutiveFailures(),
                        state.lockedAt(),
                        state.lockVersion(),
                        state.generation(),
                        state.lastStep(),
                        state.failureTimes()));
    }

    private List<Long> failureTimesWith(Instant now, LockoutPolicy policy) {
        long horizon = now.getEpochSecond() - policy.rollingWindow().toSeconds();
        List<Long> times = new ArrayList<>(
                state.failureTimes().stream().filter(time -> time > horizon).toList());
        times.add(now.getEpochSecond());
        return times.subList(Math.max(0, times.size() - policy.rollingCap()), times.size());
    }

    private Lockout changed(
            int failures, Instant lockedAt, long lockVersion, long generation, long lastStep, List<Long> times) {
        return new Lockout(
                new LockoutState(state.version() + 1, failures, lockedAt, lockVersion, generation, lastStep, times));
    }
}
