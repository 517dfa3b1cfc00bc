package io.github.otpgate.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "-2, -3, -2", "-2, -2, -2", "-2, -1, -1",
        "-1, -2, -2", "-1, -1, -1", "-1,  0,  0",
        " 0, -1, -1", " 0,  0,  0", " 0,  1,  1",
        " 1,  0,  0", " 1,  1,  1", " 1,  2,  2",
        " 2,  1,  1", " 2,  2,  2", " 2,  3,  2"
    })
    void everyOffsetThatCanBeAcceptedMovesTheDriftByOneAtMost(int drift, int offset, int learned) {
        assertThat(DriftPolicy.learn(drift, offset)).isEqualTo(learned);
    }

    @Test
    void noHistoryOfAcceptedCodesLeadsBeyondTwo() {
        for (int drift = -2; drift <= 2; drift++) {
            for (long offset = -100; offset <= 100; offset++) {
                assertThat(DriftPolicy.learn(drift, offset)).isBetween(-2, 2).isBetween(drift - 1, drift + 1);
            }
        }
    }
}
