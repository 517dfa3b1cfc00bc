package io.github.otpgate.contracts.trainee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
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

    @Test
    void noCharacterThatNobodySeesMakesAnotherName() {
        assertThat(Characters.failing(
                        Characters.unseen(), unseen -> PersonName.parse(unseen + "홍" + unseen + "길동" + unseen)
                                .equals(PersonName.parse(HONG))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn O'Brien",
                "NGUYỄN VĂN O'BRIEN",
                "nguyễn văn o’brien",
                "Ｎｇｕｙễｎ　Ｖăｎ　Ｏ＇Ｂｒｉｅｎ",
                "Nguyễn·Văn·O'Brien",
                "Nguyễn・Văn・OʼBrien",
                "Nguyễn･Văn ･ OʻBrien",
                "Nguyễn-Văn, O´Brien",
                "NGUYỄN‑VĂN. O`BRIEN"
            })
    void letterCaseWidthAndPunctuationMakeNoDifference(String spelling) {
        String decomposed = Normalizer.normalize(spelling, Normalizer.Form.NFD);

        assertThat(PersonName.parse(spelling))
                .isEqualTo(PersonName.parse("nguyễnvănobrien"))
                .isEqualTo(PersonName.parse(decomposed))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00B7", "\u0387", "\u2022", "\u2024", "\u2027", "\u2219", "\u22C5", "\u30FB", "\uFF65", "\u318D",
                "\u119E"
            })
    void noMiddleDotMakesAnotherName(String dot) {
        assertThat(PersonName.parse("김" + dot + "안나" + dot + "마리아"))
                .isEqualTo(PersonName.parse("김안나마리아"))
                .isPresent();
    }

    @Test
    void noLetterIsAnotherOneInAnotherCaseOrForm() {
        assertThat(Characters.letters()).hasSizeGreaterThan(100_000);
        assertThat(Characters.failing(Characters.letters(), letter -> Stream.of(
                                letter.toUpperCase(Locale.ROOT),
                                letter.toLowerCase(Locale.ROOT),
                                Character.toString(Character.toTitleCase(letter.codePointAt(0))),
                                Normalizer.normalize(letter, Normalizer.Form.NFD),
                                Normalizer.normalize(letter, Normalizer.Form.NFC),
                                Normalizer.normalize(letter, Normalizer.Form.NFKC))
                        .allMatch(other -> normalised("홍" + other).equals(normalised("홍" + letter)))))
                .isEmpty();
    }

    /** So that a name that was normalised before, by whoever sent it, is still the same one. */
    @Test
    void theNormalisedNameIsItsOwnNormalisedForm() {
        assertThat(Characters.failing(Characters.letters(), letter -> {
                    String name = normalised("Α" + letter + "Σ");
                    return name.equals(normalised(name));
                }))
                .isEmpty();
    }

    /** Java 17 knows Unicode 13; H came with 15, I with 15.1, J with 17, the last of the first block with 14. */
    @ParameterizedTest
    @ValueSource(ints = {0x9FFF, 0x2A6DF, 0x2EBF0, 0x2EE5D, 0x31350, 0x323AF, 0x323B0, 0x33479})
    void ideographsThatJavaDoesNotKnowYetAreFine(int ideograph) {
        assertThat(PersonName.parse("金" + Character.toString(ideograph)).map(PersonName::normalised))
                .contains("金" + Character.toString(ideograph));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0378, 0x1FFFF, 0x2FFFE, 0x3FFFF, 0x40000, 0x10FFFF, 0xFFFF, 0xFDD0})
    void whatIsNoCharacterIsRefused(int codePoint) {
        assertThat(PersonName.parse("金" + Character.toString(codePoint))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"홍길순", "홍길", "길동홍", "홍길동동", "洪吉童", "Hong Gildong", "HONG GILDONG"})
    void otherNamesAreOtherNames(String other) {
        assertThat(PersonName.parse(other)).isPresent().isNotEqualTo(PersonName.parse(HONG));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000\t\r\n", "\u200B\u2060\uFEFF", "\u3164", "·", "-", "'. '"})
    void nothingButWhiteSpaceAndPunctuationIsBlank(String value) {
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
    void aHundredCharactersAreTheMostOnceTheNameIsComposed() {
        assertThat(PersonName.parse("각".repeat(100))).isPresent();
        assertThat(PersonName.parse("각".repeat(101))).isEmpty();
        assertThat(PersonName.parse(Normalizer.normalize("각".repeat(100), Normalizer.Form.NFD)))
                .isEqualTo(PersonName.parse("각".repeat(100)));
        assertThat(PersonName.parse(Normalizer.normalize("각".repeat(101), Normalizer.Form.NFD)))
                .isEmpty();
        assertThat(PersonName.parse("𠮷".repeat(100))).isPresent();
        assertThat(PersonName.parse("가" + " ".repeat(411) + "나")).isEqualTo(PersonName.parse("가나"));
        assertThat(PersonName.parse("가" + " ".repeat(512))).isEmpty();
    }

    /** Reordering marks costs the square of their number: the number is bounded before. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0315\u0300", "\uFDFA", "\u0390", "\u1F82", "ß", "\u119E", "ᄒ", "\u2EE5"})
    void theLongestNamesOfTheWorstCharactersCostNothing(String worst) {
        String longest = worst.repeat(512 / worst.length());

        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 200; i++) {
                PersonName.parse(longest);
            }
            PersonName.parse(worst.repeat(1_000_000));
        });
    }

    @Test
    void charactersBeyondTheBasicPlaneAreFine() {
        assertThat(PersonName.parse("𠮷野")).isPresent().isNotEqualTo(PersonName.parse("野"));
    }

    private static String normalised(String name) {
        return PersonName.parse(name).orElseThrow().normalised();
    }
}
