package io.github.otpgate.contracts.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalCodeTest {

    /** The public wire's table, to the letter. */
    private static final Map<String, String> WIRE = Map.ofEntries(
            Map.entry("00", "입과"),
            Map.entry("01", "진도"),
            Map.entry("02", "시험"),
            Map.entry("03", "과제"),
            Map.entry("04", "진행평가"),
            Map.entry("05", "토론"),
            Map.entry("06", "기타평가"),
            Map.entry("07", "보충자료학습"),
            Map.entry("52", "오프라인 시험"),
            Map.entry("53", "오프라인 과제"),
            Map.entry("57", "오프라인 보충학습"),
            Map.entry("99", "기타"));

    @Test
    void codesAndNamesAreTheWires() {
        assertThat(Arrays.stream(EvalCode.values()).collect(Collectors.toMap(EvalCode::code, EvalCode::korean)))
                .isEqualTo(WIRE);
    }

    @Test
    void everyCodeLeadsBackToItsPurpose() {
        assertThat(EvalCode.values())
                .allSatisfy(code -> assertThat(EvalCode.ofCode(code.code())).contains(code));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "08", "001", " 01", "０１", "진도", "PROGRESS"})
    void otherTextIsNoPurpose(String text) {
        assertThat(EvalCode.ofCode(text)).isEmpty();
    }

    @Test
    void theErrorTextNamesEveryCode() {
        assertThat(EvalCode.EXPECTED).isEqualTo("one of 00, 01, 02, 03, 04, 05, 06, 07, 52, 53, 57, 99");
    }
}
