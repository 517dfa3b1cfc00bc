package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger.Clearing;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.testing.Trainees;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of attempt ledgers have in common: one trainee, and short ways to ask. */
abstract class AttemptLedgerContract {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:30.123Z");
    static final LockoutPolicy POLICY = LockoutPolicy.DEFAULT;
    static final long STEP = 29_540_000;

    final TraineeKey trainee = Trainees.fresh();
    private final Function<LockoutPolicy, AttemptLedger> ledgers;
    AttemptLedger ledger;

    /** @param ledgers a ledger of this policy that does not know {@link #trainee} */
    AttemptLedgerContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        this.ledgers = ledgers;
    }

    @BeforeEach
    void openLedger() {
        ledger = ledger(POLICY);
    }

    final AttemptLedger ledger(LockoutPolicy policy) {
        return ledgers.apply(policy);
    }

    LockoutState lock() {
        return lock("lock");
    }

    LockoutState lock(String marks) {
        return IntStream.range(0, 5)
                .mapToObj(code -> settle(wrong(marks + code)).state())
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }

    LockoutState find() {
        return await(ledger.find(trainee, NOW));
    }

    Clearing clear(long lockVersion) {
        return await(ledger.clear(trainee, lockVersion, NOW));
    }

    SettledAttempt settle(SettleAttempt attempt) {
        return settle(attempt, NOW);
    }

    SettledAttempt settle(SettleAttempt attempt, Instant at) {
        return await(ledger.settle(attempt, false, at));
    }

    List<SettledAttempt> atOnce(List<SettleAttempt> attempts) {
        return await(Uni.join()
                .all(attempts.stream()
                        .map(attempt -> ledger.settle(attempt, false, NOW))
                        .toList())
                .andFailFast());
    }

    SettleAttempt right(long step) {
        return right(1, step);
    }

    SettleAttempt right(long generation, long step) {
        return new SettleAttempt(trainee, "edulife", null, null, generation, step, STEP, "right" + step, null);
    }

    SettleAttempt wrong(String mark) {
        return wrong(1, mark);
    }

    SettleAttempt wrong(long generation, String mark) {
        return new SettleAttempt(trainee, "edulife", null, null, generation, null, STEP, mark, null);
    }

    SettleAttempt keyed(String key, String fingerprint, Long matchedStep, String mark) {
        return new SettleAttempt(trainee, "edulife", key, fingerprint, 1, matchedStep, STEP, mark, null);
    }

    /** The same attempt by a caller that has recorded this state. */
    static SettleAttempt knowing(LockoutState known, SettleAttempt attempt) {
        return new SettleAttempt(
                attempt.traineeKey(),
                attempt.caller(),
                attempt.idempotencyKey(),
                attempt.fingerprint(),
                attempt.generation(),
                attempt.matchedStep(),
                attempt.currentStep(),
                attempt.codeMark(),
                known);
    }

    /** The same attempt by this caller. */
    static SettleAttempt by(String caller, SettleAttempt attempt) {
        return new SettleAttempt(
                attempt.traineeKey(),
                caller,
                attempt.idempotencyKey(),
                attempt.fingerprint(),
                attempt.generation(),
                attempt.matchedStep(),
                attempt.currentStep(),
                attempt.codeMark(),
                attempt.known());
    }

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
