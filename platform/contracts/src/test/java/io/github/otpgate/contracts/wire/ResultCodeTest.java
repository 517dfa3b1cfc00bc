package io.github.otpgate.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultCodeTest {

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, 200",
        "CODE_MISMATCH, AP001",
        "NAME_BLANK, AP002",
        "PHONE_BLANK, AP003",
        "CODE_BLANK, AP004",
        "NOT_REGISTERED, AP005",
        "ALREADY_REGISTERED, AP006",
        "BAD_CALL, AP007",
        "REGISTRATION_FAILED, AP008",
        "LOCKED, AP009",
        "RESET_FAILED, AP010",
        "REGISTRATION_LOCKED, AP011",
        "CODE_NOT_SIX_DIGITS, AP012",
        "WRONG_CONTENT_TYPE, WE001",
        "NOT_POST, WE002",
        "BAD_HEADER, WE003",
        "BAD_NAME_FOR_LOG, WE004",
        "TOO_MANY_REQUESTS, WE005",
        "INTERNAL_FAULT, IE001",
        "CONNECTION_FAULT_1, CE001",
        "CONNECTION_FAULT_2, CE002",
        "CONNECTION_FAULT_3, CE003"
    })
    void codesAreTheWires(ResultCode code, String onTheWire) {
        assertThat(code.code()).isEqualTo(onTheWire);
    }

    @Test
    void theWireHasTheseCodesAndNoOthers() {
        assertThat(ResultCode.values()).hasSize(22).extracting(ResultCode::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAKoreanText(ResultCode code) {
        assertThat(code.text()).containsPattern("\\p{IsHangul}").isEqualTo(code.text(Locale.KOREA));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAnEnglishText(ResultCode code) {
        assertThat(code.text(Locale.ENGLISH)).isNotBlank().doesNotContainPattern("\\p{IsHangul}");
        assertThat(code.text(Locale.US)).isEqualTo(code.text(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ja", "zh-CN", "und", "ko"})
    void everyOtherLanguageGetsTheKoreanText(String language) {
        assertThat(ResultCode.LOCKED.text(Locale.forLanguageTag(language))).isEqualTo(ResultCode.LOCKED.text());
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);

            assertThat(ResultCode.LOCKED.text(Locale.FRENCH)).containsPattern("\\p{IsHangul}");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResultTexts.properties", "ResultTexts_en.properties"})
    void noTextIsLeftOverFromACodeThatIsGone(String bundle) throws Exception {
        try (var resource = ResultCode.class.getResourceAsStream(bundle)) {
            assertThat(new PropertyResourceBundle(resource).keySet())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ResultCode.values())
                            .map(ResultCode::code)
                            .toList());
        }
    }
}
