package io.github.otpgate.contracts.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurposeTest {

    private static final Purpose SESSION_8 = new Purpose("01", "진도", "08", "HLB100", "HLB100,3");

    @Test
    void leadingZerosAndTheCallersOwnNameMakeNoDifference() {
        assertThat(SESSION_8.sameAs(new Purpose("01", null, "8", "HLB100", "HLB100,3")))
                .isTrue();
        assertThat(SESSION_8.sameAs(new Purpose("01", "학습", "008", "HLB100", "HLB100,3")))
                .isTrue();
    }

    @Test
    void everyOtherPartDoes() {
        assertThat(SESSION_8.sameAs(new Purpose("02", "진도", "08", "HLB100", "HLB100,3")))
                .isFalse();
        assertThat(SESSION_8.sameAs(new Purpose("01", "진도", "09", "HLB100", "HLB100,3")))
                .isFalse();
        assertThat(SESSION_8.sameAs(new Purpose("01", "진도", "08", "HLB101", "HLB100,3")))
                .isFalse();
        assertThat(SESSION_8.sameAs(new Purpose("01", "진도", "08", "HLB100", "HLB100,4")))
                .isFalse();
    }

    @Test
    void anUnknownEvalCodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Purpose("08", "진도", "08", "HLB100", "HLB100,3"))
                .withMessage("evalCode: expected " + EvalCode.EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1000", " 8", "８", "eight"})
    void aClassTimeThatIsNotOneToThreeDigitsIsRefused(String classTime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Purpose("01", "진도", classTime, "HLB100", "HLB100,3"))
                .withMessage("classTime: expected 1 to 3 digits");
    }

    @Test
    void onlyTheEvalTypeMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Purpose("01", "진도", null, "HLB100", "HLB100,3"))
                .withMessage("classTime");
        assertThatNullPointerException()
                .isThrownBy(() -> new Purpose("01", "진도", "08", null, "HLB100,3"))
                .withMessage("course");
        assertThatNullPointerException()
                .isThrownBy(() -> new Purpose("01", "진도", "08", "HLB100", null))
                .withMessage("class");
    }
}
