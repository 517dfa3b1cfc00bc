package io.github.otpgate.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:30Z");
    private static final int CODES = 1000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aCodeOfAStepToComeIsOfAClockThatIsAhead(long offset) {
        assertThat(Drift.NONE.after(offset, START).steps()).isEqualTo(1);
    }

    @Test
    void aCodeInTimeTellsNothing() {
        Drift ahead = Drift.NONE.after(1, START);

        assertThat(ahead.after(0, at(20))).isEqualTo(ahead);
        assertThat(Drift.NONE.after(0, START)).isEqualTo(Drift.NONE);
    }

    @Test
    void threeLateCodesTenMinutesFromFirstToThirdAreOfAClockThatIsBehind() {
        assertThat(lateAt(0, 9).steps()).isZero();
        assertThat(lateAt(0, 1, 10).steps()).isEqualTo(-1);
        assertThat(lateAt(0, 9, 10).steps()).isEqualTo(-1);
    }

    @Test
    void threeLateCodesOfOneSittingAreOfAPersonWhoIsSlow() {
        assertThat(lateAt(0, 4, 9).steps()).isZero();
        // The last three of four are the ones that count.
        assertThat(lateAt(0, 5, 6, 14).steps()).isZero();
        assertThat(lateAt(0, 5, 6, 15).steps()).isEqualTo(-1);
    }

    @Test
    void oneCodeInTimeEndsTheRowOfLateOnes() {
        Drift drift = lateAt(0, 10).after(0, at(20)).after(-1, at(30)).after(-1, at(40));

        assertThat(drift.steps()).isZero();
        assertThat(drift.after(-1, at(50)).steps()).isEqualTo(-1);
    }

    @Test
    void whatIsKnownOfTheOneSideGivesWayToTheOther() {
        Drift behind = lateAt(0, 10, 20);

        assertThat(behind.after(1, at(30)).steps()).isEqualTo(1);
        assertThat(behind.after(1, at(30)).after(-1, at(40)).steps()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWindowAlwaysHoldsTheServersStepAndItsNeighboursAndNothingOlderThanTwo(long seed) {
        Random random = new Random(seed);
        Drift drift = Drift.NONE;
        Instant now = START;
        for (int code = 0; code < CODES; code++) {
            now = now.plusSeconds(random.nextInt(900));
            int offset = random.nextInt(5) - 2;
            if (new AcceptanceWindow(0, drift.steps()).holds(offset)) {
                drift = drift.after(offset, now);
            }
            AcceptanceWindow window = new AcceptanceWindow(0, drift.steps());
            assertThat(LongStream.range(-100, 100).filter(window::holds).boxed())
                    .contains(-1L, 0L, 1L)
                    .hasSizeBetween(3, 4)
                    .allMatch(step -> Math.abs(step) <= 2);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static Drift lateAt(long... minutes) {
        Drift drift = Drift.NONE;
        for (long minute : minutes) {
            drift = drift.after(-1, at(minute));
        }
        return drift;
    }

    private static Instant at(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
