package io.github.otpgate.lockout.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.lockout.domain.BudgetPolicy.Counted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetPolicyTest {

    private static final BudgetPolicy POLICY =
            new BudgetPolicy(Map.of(Budget.FAILURES, 30, Budget.NEWLY_FAILED, 100, Budget.NEWLY_LOCKED, 10), 100, 0.3);

    @ParameterizedTest
    @CsvSource({
        // strangers count from the first one on
        "29,   0,    0, false",
        "30,   0,    0, true",
        // own trainees may do the allowance, however few are accepted
        "0,  129,    0, false",
        "0,  130,    0, true",
        "29, 100,    0, false",
        "29, 101,    0, true",
        // or three in ten of the acceptances, if that is more
        "0,  329, 1000, false",
        "0,  330, 1000, true",
        "0,  100, 1900, false",
        // acceptances take nothing from strangers
        "30,   0, 9999, true"
    })
    void strangersCountAndOwnTraineesBeyondOrdinaryMistyping(long strangers, long own, long accepted, boolean over) {
        assertThat(POLICY.exceeded(Map.of(Budget.FAILURES, new Counted(strangers, own, accepted))))
                .hasSize(over ? 1 : 0);
    }

    @Test
    void eachBudgetStandsForItself() {
        assertThat(POLICY.exceeded(Map.of(
                        Budget.FAILURES, new Counted(29, 0, 0),
                        Budget.NEWLY_FAILED, new Counted(99, 0, 0),
                        Budget.NEWLY_LOCKED, new Counted(10, 0, 0))))
                .containsExactly(Budget.NEWLY_LOCKED);
    }

    @Test
    void aBudgetOfNothingStopsTheStart() {
        assertThatThrownBy(() -> new BudgetPolicy(
                        Map.of(Budget.FAILURES, 0, Budget.NEWLY_FAILED, 1, Budget.NEWLY_LOCKED, 1), 0, 0))
                .hasMessageContaining("FAILURES");
    }
}
