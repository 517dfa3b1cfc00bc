package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * What is remembered of every trainee's attempts. Each method is atomic for a trainee, whatever the number of replicas, and every
 * change is told to {@code otp.lockout} as the trainee's whole state. Every method fails with {@link LedgerUnavailableException}
 * when the memory cannot be reached or is being rebuilt; then nothing may be accepted.
 */
public interface AttemptLedger {

    /**
     * Settles one attempt by the rules of {@link io.github.otpgate.lockout.domain.Attempts}. A memory that does not include the
     * newest state that the caller has recorded has come back older: it is repaired by that state first. The same idempotency key
     * gets the same verdict for 24 hours, once the attempt was judged.
     *
     * @param overBudget whether the institution that asks is over budget; counts towards its budgets either way
     * @param now time of the settling; time steps are the attempt's own
     */
    Uni<SettledAttempt> settle(SettleAttempt attempt, boolean overBudget, Instant now);

    /** Makes this the trainee's current device generation, unless the current one is as high; answers with the state after. */
    Uni<LockoutState> raise(TraineeKey trainee, long generation, Instant now);

    /** Lifts the lock of this version if it is the current one. The state is told again either way. */
    Uni<Clearing> clear(TraineeKey trainee, long lockVersion, Instant now);

    /** The trainee's state; that of a trainee never heard of has version 0. */
    Uni<LockoutState> find(TraineeKey trainee, Instant now);

    /** What came of lifting a lock. */
    enum Clearing {
        CLEARED,
        /** The given lock is over: the trainee is not locked, or by a later lock. */
        UNCHANGED,
        /** The memory has not come to the given lock yet: it is older than the truth. Nothing is lifted now. */
        OLDER
    }
}
