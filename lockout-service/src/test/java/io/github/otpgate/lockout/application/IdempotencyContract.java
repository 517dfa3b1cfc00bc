package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.IDEMPOTENCY_KEY_REUSED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.MISMATCH;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.STALE_DEVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RememberedAcceptance;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every attempt ledger does with attempts that have an idempotency key. */
public abstract class IdempotencyContract extends AttemptLedgerContract {

    protected IdempotencyContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        super(ledgers);
    }

    @Test
    void idempotencyKeyGetsTheSameAnswerAndCostsNothing() {
        SettleAttempt attempt = keyed("key", "print", null, "a");
        SettledAttempt first = settle(attempt);
        LockoutState second = settle(wrong("b")).state();

        SettledAttempt again = settle(attempt);

        assertThat(again.verdict()).isEqualTo(first.verdict());
        assertThat(again.counted()).isTrue();
        assertThat(again.remainingAttempts()).isEqualTo(first.remainingAttempts());
        assertThat(find().consecutiveFailures()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(second);
        assertThat(first.changed()).isTrue();
        assertThat(again.changed()).isFalse();

        SettledAttempt accepted = settle(keyed("right", "print", STEP, "c"));
        assertThat(settle(keyed("right", "print", STEP, "c")).verdict()).isEqualTo(ACCEPTED);
        assertThat(accepted.verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void aRepeatedAcceptanceTellsWhatItAcceptedThenAndHowTheTraineeStandsNow() {
        SettleAttempt attempt = keyed("right", "print", STEP, "a");
        assertThat(settle(attempt).remembered()).isNull();
        settle(right(STEP + 1));
        lock();
        LockoutState raised = await(ledger.raise(trainee, 2, NOW));

        SettledAttempt again = settle(attempt, NOW.plusSeconds(190));

        assertThat(again.verdict()).isEqualTo(ACCEPTED);
        assertThat(again.remembered()).isEqualTo(new RememberedAcceptance(1, STEP, NOW));
        assertThat(again.state()).isEqualTo(raised);
        assertThat(again.state().locked()).isTrue();
    }

    @Test
    void nothingButAnAcceptanceIsRememberedAsOne() {
        SettleAttempt attempt = keyed("wrong", "print", null, "a");
        settle(attempt);

        assertThat(settle(attempt).remembered()).isNull();
    }

    @Test
    void idempotencyKeyOfAnotherRequestIsRefusedAndNothingIsCounted() {
        LockoutState before = settle(keyed("key", "print", null, "a")).state();

        SettledAttempt reused = settle(keyed("key", "another print", null, "b"));

        assertThat(reused.verdict()).isEqualTo(IDEMPOTENCY_KEY_REUSED);
        assertThat(reused.state()).isNull();
        assertThat(find()).isEqualTo(before);
    }

    @Test
    void idempotencyKeysOfOtherCallersAreOtherKeys() {
        settle(keyed("key", "print", null, "a"));
        SettleAttempt other = new SettleAttempt(trainee, "kiraedu", "key", "other print", 1, null, STEP, "b", null);

        assertThat(settle(other).counted()).isTrue();
    }

    @Test
    void answersWithoutAJudgementDoNotUseUpTheIdempotencyKey() {
        await(ledger.raise(trainee, 2, NOW));
        assertThat(settle(keyed("key", "print", STEP, "a")).verdict()).isEqualTo(STALE_DEVICE);

        SettleAttempt anew = new SettleAttempt(trainee, "edulife", "key", "print", 2, STEP, STEP, "a", null);

        assertThat(settle(anew).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void oneRepetitionOfAKeyedAttemptCountsHoweverManyArriveAtOnce() {
        List<SettledAttempt> answers = atOnce(IntStream.range(0, 50)
                .mapToObj(use -> keyed("key", "print", null, "a"))
                .toList());

        assertThat(answers)
                .extracting(SettledAttempt::verdict, SettledAttempt::counted, SettledAttempt::remainingAttempts)
                .containsOnly(tuple(MISMATCH, true, 4));
        assertThat(answers).filteredOn(SettledAttempt::changed).hasSize(1);
        assertThat(find().consecutiveFailures()).isEqualTo(1);
    }
}
