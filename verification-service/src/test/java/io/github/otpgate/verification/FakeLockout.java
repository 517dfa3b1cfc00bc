package io.github.otpgate.verification;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.RememberedAcceptance;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.lockoutclient.LockoutUnavailableException;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** lockout-service's rules in memory, in its order; and the ways in which it can be absent or wrong. */
@Mock
@ApplicationScoped
public class FakeLockout implements LockoutClient {

    private final Map<TraineeKey, LockoutMemory> memories = new HashMap<>();
    private final Map<String, Remembered> remembered = new HashMap<>();
    private final Set<TraineeKey> throttled = new HashSet<>();
    private final List<SettleAttempt> asked = new ArrayList<>();
    private Runnable beforeAnswering = () -> {};
    private boolean away;
    private boolean gullible;

    /** Forgets everything and works again. */
    public synchronized void reset() {
        memories.clear();
        remembered.clear();
        throttled.clear();
        asked.clear();
        beforeAnswering = () -> {};
        away = false;
        gullible = false;
    }

    public synchronized void goAway(boolean gone) {
        away = gone;
    }

    /** Says ACCEPTED to everybody from now on, as a lockout-service would that has lost its mind. */
    public synchronized void acceptEverything() {
        gullible = true;
    }

    /** What happens once, between its decision and its answer. */
    public synchronized void beforeAnswering(Runnable happening) {
        beforeAnswering = happening;
    }

    /** Its memory of the trainee comes back as it was before the newest changes. */
    public synchronized void forget(TraineeKey trainee) {
        memories.remove(trainee);
    }

    /** Lifts the trainee's lock, as a reset does. */
    public synchronized void unlock(TraineeKey trainee) {
        memory(trainee).unlock();
    }

    public synchronized void throttle(TraineeKey trainee) {
        throttled.add(trainee);
    }

    public synchronized void unthrottle(TraineeKey trainee) {
        throttled.remove(trainee);
    }

    /** How often it was asked to settle. */
    public synchronized int timesAsked() {
        return asked.size();
    }

    public synchronized List<SettleAttempt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized Uni<SettledAttempt> settle(SettleAttempt attempt) {
        asked.add(attempt);
        if (away) {
            return Uni.createFrom().failure(unavailable());
        }
        SettledAttempt settled = decide(attempt);
        beforeAnswering.run();
        beforeAnswering = () -> {};
        return Uni.createFrom().item(settled);
    }

    @Override
    public synchronized Uni<Void> raiseGeneration(RaiseGeneration raised) {
        memory(raised.traineeKey()).raise(raised.generation());
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<CurrentLock> findLock(FindLock trainee) {
        LockoutMemory memory = memory(trainee.traineeKey());
        return away
                ? Uni.createFrom().failure(unavailable())
                : Uni.createFrom()
                        .item(new CurrentLock(
                                memory.locked,
                                memory.locked ? LockoutMemory.LOCKED_AT : null,
                                memory.lockVersion,
                                memory.failures,
                                memory.generation));
    }

    private SettledAttempt decide(SettleAttempt attempt) {
        LockoutMemory memory = memory(attempt.traineeKey());
        if (gullible) {
            memory.lastStep = attempt.matchedStep();
            return memory.told(Verdict.ACCEPTED, false, false);
        }
        if (attempt.known() != null && attempt.known().version() > memory.version) {
            memory.become(attempt.known());
        }
        if (attempt.idempotencyKey() == null) {
            return memory.judge(attempt, throttled.contains(attempt.traineeKey()));
        }
        String name = attempt.caller() + " " + attempt.traineeKey() + " " + attempt.idempotencyKey();
        Remembered before = remembered.get(name);
        if (before != null) {
            return before.fingerprint().equals(attempt.fingerprint())
                    ? before.settled(memory.state())
                    : new SettledAttempt(
                            Verdict.IDEMPOTENCY_KEY_REUSED, false, null, null, memory.generation, false, null, null);
        }
        SettledAttempt settled = memory.judge(attempt, throttled.contains(attempt.traineeKey()));
        if (settled.verdict() != Verdict.STALE_DEVICE && settled.verdict() != Verdict.THROTTLED) {
            remembered.put(name, new Remembered(attempt.fingerprint(), settled, settledAt(attempt)));
        }
        return settled;
    }

    /** By its clock, which does not show seconds. */
    public static Instant settledAt(SettleAttempt attempt) {
        return TimeStep.start(attempt.currentStep());
    }

    private LockoutMemory memory(TraineeKey trainee) {
        return memories.computeIfAbsent(trainee, unknown -> new LockoutMemory());
    }

    private static Throwable unavailable() {
        return new LockoutUnavailableException(new ConnectException());
    }

    private record Remembered(String fingerprint, SettledAttempt settled, Instant at) {

        private SettledAttempt settled(LockoutState now) {
            return new SettledAttempt(
                    settled.verdict(),
                    settled.counted(),
                    settled.remainingAttempts(),
                    settled.retryAfterSeconds(),
                    now.generation(),
                    false,
                    acceptance(),
                    now);
        }

        private RememberedAcceptance acceptance() {
            LockoutState then = settled.state();
            return settled.verdict() == Verdict.ACCEPTED
                    ? new RememberedAcceptance(then.generation(), then.lastStep(), at)
                    : null;
        }
    }
}
