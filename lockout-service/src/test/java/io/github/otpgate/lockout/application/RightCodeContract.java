package io.github.otpgate.lockout.application;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every attempt ledger does with right codes, and with trainees whom it does not know. */
public abstract class RightCodeContract extends AttemptLedgerContract {

    protected RightCodeContract(Function<LockoutPolicy, AttemptLedger> ledgers) {
        super(ledgers);
    }

    @Test
    void traineeNeverHeardOfHasNoFailuresAndNoLock() {
        LockoutState state = find();

        assertThat(state).isEqualTo(new LockoutState(0, 0, null, 0, 0, -1, List.of()));
    }

    @Test
    void rightCodeIsAcceptedAndItsStepUsedUp() {
        SettledAttempt first = settle(right(STEP));

        assertThat(first.verdict()).isEqualTo(ACCEPTED);
        assertThat(first.counted()).isFalse();
        assertThat(first.currentGeneration()).isEqualTo(1);
        assertThat(first.state().lastStep()).isEqualTo(STEP);
        assertThat(find()).isEqualTo(first.state());
    }

    @Test
    void stepNotNewerThanTheLastAcceptedOneIsAReplayAndNotCounted() {
        LockoutState accepted = settle(right(STEP)).state();

        for (long step : new long[] {STEP, STEP - 1}) {
            SettledAttempt replay = settle(right(step));

            assertThat(replay.verdict()).isEqualTo(REPLAYED);
            assertThat(replay.counted()).isFalse();
            assertThat(replay.state()).isEqualTo(accepted);
        }
        assertThat(settle(right(STEP + 1)).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void versionGrowsByOneWithEveryChange() {
        long first = settle(wrong("a")).state().version();

        assertThat(settle(wrong("a")).state().version()).isEqualTo(first);
        assertThat(settle(right(STEP)).state().version()).isEqualTo(first + 1);
        assertThat(await(ledger.raise(trainee, 2, NOW)).version()).isEqualTo(first + 2);
    }

    @Test
    void oneOfFiftyUsesOfARightCodeAtOnceIsAccepted() {
        List<SettledAttempt> answers =
                atOnce(IntStream.range(0, 50).mapToObj(use -> right(STEP)).toList());

        assertThat(answers).filteredOn(answer -> answer.verdict() == ACCEPTED).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.verdict() == REPLAYED).hasSize(49);
    }
}
