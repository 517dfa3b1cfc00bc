package io.github.otpgate.contracts.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    private static final String E164 = "+821012345678";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01012345678",
                "010-1234-5678",
                "010 1234 5678",
                " 010-1234-5678\n",
                "010.1234.5678",
                "(010) 1234-5678",
                "+821012345678",
                "+82 10-1234-5678",
                "+82 (0)10-1234-5678",
                "+82-010-1234-5678",
                "82-10-1234-5678"
            })
    void everySpellingIsTheSameNumber(String spelling) {
        assertThat(PhoneNumber.parse(spelling).map(PhoneNumber::e164)).contains(E164);
    }

    /** 001, 002 and 00700 are Korean carriers' prefixes; 00 alone is not dialled in Korea, so 0082 has no one meaning. */
    @Test
    void anInternationalPrefixIsReadAsDialledInKoreaOrRefused() {
        assertThat(PhoneNumber.parse("00182-10-1234-5678").map(PhoneNumber::e164))
                .contains(E164);
        assertThat(PhoneNumber.parse("0082-10-1234-5678")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-1234-5679", "011-1234-5678", "010-2345-678", "+81 90-1234-5678", "+1 202 555 0123"})
    void otherNumbersAreOtherNumbers(String other) {
        assertThat(PhoneNumber.parse(other)).isPresent().isNotEqualTo(PhoneNumber.parse(E164));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "010",
                "1234567",
                "０１０-１２３４-５６７８",
                "\u0660\u0661\u0660-1234-5678",
                "\uFF0B821012345678",
                "010-1234-ABCD",
                "1-800-FLOWERS",
                "010-1234-5678 ext. 9",
                "010-1234-5678x9",
                "010-1234-5678#9",
                "010-1234-5678;ext=9",
                "tel:010-1234-5678",
                "010-1234-5678,010-8765-4321",
                "+82+1012345678",
                "010\u0000-1234-5678",
                "010-1234-5678-9012-3456-7890-1234",
                "+999 10-1234-5678"
            })
    void whatIsNotOnePlainNumberIsRefused(String value) {
        assertThat(PhoneNumber.parse(value)).isEmpty();
    }
}
