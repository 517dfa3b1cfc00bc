package io.github.otpgate.lockoutclient;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.smallrye.mutiny.Uni;

/**
 * The three questions that only lockout-service may answer. Every method fails with {@link LockoutUnavailableException}, and
 * with nothing else, when there is no trustworthy answer within the configured time; the caller then refuses its own caller
 * and never guesses.
 */
public interface LockoutClient {

    /** What the attempt comes to. After a failure the attempt may or may not have been settled. */
    Uni<SettledAttempt> settle(SettleAttempt attempt);

    /** Completes when devices of lower generations are not judged any more, by any replica. Idempotent. */
    Uni<Void> raiseGeneration(RaiseGeneration generation);

    /** Whether the trainee is locked now, and by which lock. */
    Uni<CurrentLock> findLock(FindLock trainee);
}
