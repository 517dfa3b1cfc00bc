package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.lockout.LockoutState;

/** Which of a trainee's locks are over, as a snapshot of lockout-service's state tells. */
public final class LiftedLocks {

    private LiftedLocks() {}

    /**
     * Locks up to this version are over, for good: lock versions only grow, and a lock that is over never comes back. So a late,
     * repeated or reordered snapshot can only tell less than is known already, never something wrong.
     */
    public static long upTo(LockoutState snapshot) {
        return snapshot.locked() ? snapshot.lockVersion() - 1 : snapshot.lockVersion();
    }
}
