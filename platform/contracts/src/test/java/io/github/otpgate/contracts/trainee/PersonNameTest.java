package io.github.otpgate.contracts.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static final String HONG = "홍길동";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 홍길동 ",
                "홍 길 동",
                "\t홍길동\r\n",
                "\u3000홍\u3000길동",
                "홍\u00A0길\u2003동",
                "홍\u200B길\u200C\u200D동",
                "\uFEFF홍길동\u2060",
                "\u200E홍길동\u00AD",
                "홍길동\u3164"
            })
    void whiteSpaceAndWhatIsAsInvisibleMakeNoDifference(String spelling) {
        assertThat(PersonName.parse(spelling)).isEqualTo(PersonName.parse(HONG)).isPresent();
    }

    @Test
    void decomposedHangulIsTheSameName() {
        String decomposed = Normalizer.normalize(HONG, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(HONG);
        assertThat(PersonName.parse(decomposed))
                .isEqualTo(PersonName.parse(HONG))
                .isPresent();
    }

    @Test
    void syllablesCloseUpBeforeTheyAreComposed() {
        assertThat(PersonName.parse("\u1112 \u1169\u11BC")).isEqualTo(PersonName.parse("홍"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"홍길순", "홍길", "길동홍", "홍길동동", "洪吉童", "Hong Gildong", "HONG GILDONG"})
    void otherNamesAreOtherNames(String other) {
        assertThat(PersonName.parse(other)).isPresent().isNotEqualTo(PersonName.parse(HONG));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000\t\r\n", "\u200B\u2060\uFEFF", "\u3164"})
    void nothingButWhiteSpaceIsBlank(String value) {
        assertThat(PersonName.isBlank(value)).isTrue();
        assertThat(PersonName.parse(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"홍\u0000길동", "홍\u001B[31m길동", "홍\u007F길동", "홍\uD800길동", "홍\uFFFD동"})
    void controlCharactersAndBrokenTextAreRefused(String value) {
        assertThat(PersonName.isBlank(value)).isFalse();
        assertThat(PersonName.parse(value)).isEmpty();
    }

    @Test
    void aHundredCharactersAreTheMost() {
        assertThat(PersonName.parse("가".repeat(100))).isPresent();
        assertThat(PersonName.parse("가".repeat(101))).isEmpty();
        assertThat(PersonName.parse("가" + " ".repeat(100))).isEmpty();
    }

    @Test
    void charactersBeyondTheBasicPlaneAreFine() {
        assertThat(PersonName.parse("𠮷野")).isPresent().isNotEqualTo(PersonName.parse("野"));
    }
}
