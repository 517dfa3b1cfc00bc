package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.testkit.Authenticator;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is slow is not who has a wrong clock. */
class SlowTraineeTest extends VerifyBench {

    private static final int TOGETHER = 60;
    private static final int ATTEMPTS = 60;
    /** Long enough for a code to be of a newer step than any that was accepted before. */
    private static final int SHORTEST_GAP = 240;

    @Test
    void theCodeOnARightClocksScreenIsAcceptedHoweverLateEarlierOnesWere() {
        Authenticator device = registered(1, DeviceKind.INSTALLED);
        for (int stepsLate : new int[] {1, 2}) {
            clock.advance(STEP.multipliedBy(10));
            verify(device.code(clock.instant().minus(STEP.multipliedBy(stepsLate))));
        }
        clock.advance(STEP.multipliedBy(10));

        assertThat(outcome(verify(device.code(clock.instant())))).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clockErrorAndLatenessOfAMinuteTogetherAreNeverRefusedNorCounted(long seed, DeviceKind kind) {
        Random random = new Random(seed);
        Authenticator device = registered(1, kind);
        int clockError = between(random, -TOGETHER, TOGETHER);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            clock.advance(Duration.ofSeconds(between(random, SHORTEST_GAP, 2000)));
            if (random.nextBoolean()) {
                stray(random, device);
                clock.advance(Duration.ofSeconds(between(random, SHORTEST_GAP, 2000)));
            }
            int lateness = between(random, 0, TOGETHER - Math.abs(clockError));

            Verification verification = verify(device.code(clock.instant().plusSeconds(clockError - lateness)));

            assertThat(outcome(verification))
                    .as("attempt %d, clock %d s off, %d s late", attempt, clockError, lateness)
                    .isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(records.attempts.stream()
                        .filter(attempt -> attempt.judgement().outcome() == Outcome.ACCEPTED)
                        .filter(attempt -> attempt.judgement().counted()))
                .isEmpty();
    }

    /** A code of up to three steps ago or two steps to come. It may be accepted or refused, and teaches what it teaches. */
    private void stray(Random random, Authenticator device) {
        verify(device.code(clock.instant().plusSeconds(between(random, -200, 120))));
    }

    static Stream<Arguments> seeds() {
        return IntStream.range(0, 100).boxed().flatMap(seed -> Stream.of(DeviceKind.values())
                .map(kind -> Arguments.of(seed, kind)));
    }

    private static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
