package io.github.otpgate.contracts.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                "82-10-1234-5678",
                "0082-10-1234-5678",
                "00 82 (0)10 1234 5678",
                "\u202A010-1234-5678\u202C",
                "\u202D+82 10-1234-5678\u202E",
                "010\u00A01234\u00A05678",
                "010\u200B1234\u200B5678",
                "010\u20131234\u20115678",
                "010·1234·5678",
                "010ㅡ1234ㅡ5678",
                "０１０－１２３４－５６７８",
                "\uFF0B８２ １０ １２３４ ５６７８",
                "（０１０） １２３４．５６７８",
                "٠١٠-١٢٣٤-٥٦٧٨"
            })
    void everySpellingIsTheSameNumber(String spelling) {
        assertThat(PhoneNumber.parse(spelling).map(PhoneNumber::e164)).contains(E164);
    }

    /** 001, 002 and 00700 are Korean carriers' prefixes. 00 alone is dialled from abroad, and only to Korea has it one meaning. */
    @ParameterizedTest
    @ValueSource(strings = {"00182-10-1234-5678", "00700 82 10 1234 5678", "0082 10-1234-5678", "0082 010-1234-5678"})
    void anInternationalPrefixIsReadAsDialledInKoreaOrToKorea(String spelling) {
        assertThat(PhoneNumber.parse(spelling).map(PhoneNumber::e164)).contains(E164);
    }

    @Test
    void noCharacterThatNobodySeesMakesAnotherNumber() {
        assertThat(Characters.unseen()).hasSizeGreaterThan(150);
        assertThat(Characters.failing(
                        Characters.unseen(),
                        unseen -> isE164(unseen + "010" + unseen + "-1234-56" + unseen + "78" + unseen)))
                .isEmpty();
    }

    @Test
    void noDashMakesAnotherNumber() {
        List<String> dashes = Characters.ofType(Character.DASH_PUNCTUATION);

        assertThat(dashes).hasSizeGreaterThan(20);
        assertThat(Characters.failing(dashes, dash -> isE164("010" + dash + "1234" + dash + dash + "5678")))
                .isEmpty();
    }

    @Test
    void digitsOfEveryScriptAreWorthWhatTheyAre() {
        List<String> digits = Characters.ofType(Character.DECIMAL_DIGIT_NUMBER);

        assertThat(digits).hasSizeGreaterThan(500);
        assertThat(Characters.failing(digits, digit -> PhoneNumber.parse("010-1234-567" + digit)
                        .equals(PhoneNumber.parse("010-1234-567" + Character.digit(digit.codePointAt(0), 10)))))
                .isEmpty();
    }

    /** Letters, other symbols, control characters: a number with any of them is not guessed at. */
    @Test
    void nothingElseIsTakenForPartOfANumber() {
        List<String> others = Stream.of(
                        Character.CONTROL,
                        Character.LOWERCASE_LETTER,
                        Character.UPPERCASE_LETTER,
                        Character.CURRENCY_SYMBOL,
                        Character.LETTER_NUMBER,
                        Character.OTHER_NUMBER)
                .flatMap(type -> Characters.ofType(type).stream())
                .filter(other -> !UnseenCharacters.isBlank(other))
                .toList();

        assertThat(others).hasSizeGreaterThan(3_000);
        assertThat(Characters.failing(others, other -> PhoneNumber.parse("010-1234" + other + "-5678")
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    void aHundredCharactersAreTheMostHoweverFewOfThemAreSeen() {
        assertThat(PhoneNumber.parse("01012345678" + "-".repeat(89))).isPresent();
        assertThat(PhoneNumber.parse("01012345678" + "-".repeat(90))).isEmpty();
        assertThat(PhoneNumber.parse("0".repeat(1_000_000))).isEmpty();
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
                "010-1234-ABCD",
                "1-800-FLOWERS",
                "010-1234-5678 ext. 9",
                "010-1234-5678x9",
                "010-1234-5678#9",
                "010-1234-5678;ext=9",
                "tel:010-1234-5678",
                "010-1234-5678,010-8765-4321",
                "+82+1012345678",
                "++821012345678",
                "010-1234-567①",
                "010-1234-567²",
                "010-1234-5678 010-8765-4321",
                "010\u0000-1234-5678",
                "010-1234-5678-9012-3456-7890-1234",
                "+999 10-1234-5678"
            })
    void whatIsNotOnePlainNumberIsRefused(String value) {
        assertThat(PhoneNumber.parse(value)).isEmpty();
    }

    private static boolean isE164(String spelling) {
        return PhoneNumber.parse(spelling).map(PhoneNumber::e164).equals(Optional.of(E164));
    }
}
