package io.github.otpgate.edge.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class V2FormTest {

    @ParameterizedTest
    @CsvSource({
        "USER_NM=%ED%99%8D%EA%B8%B8%EB%8F%99, 홍길동",
        "USER_NM=홍길동, 홍길동",
        "USER_NM=hong+gil%20dong, hong gil dong",
        "USER_NM=a%2Bb%26c%3Dd, a+b&c=d",
        "USER_NM=a=b, a=b",
        "&&X=1&USER_NM=a&, a",
        "USER%5FNM=a, a"
    })
    void fieldIsRead(String body, String expected) {
        V2Form form = parse(body);

        assertThat(form.text("USER_NM")).isEqualTo(expected);
        assertThat(form.blank("USER_NM")).isFalse();
        assertThat(form.sound("USER_NM")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X=1",
                "USER_NM",
                "USER_NM=",
                "USER_NM=+%09%20",
                "USER_NM=%E3%80%80%C2%A0%E2%80%8B",
                "user_nm=a"
            })
    void nothingButWhiteSpaceIsBlank(String body) {
        assertThat(parse(body).blank("USER_NM")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OTPNO=1&OTPNO=1",
                "OTPNO=1&OTPNO=",
                "OTPNO=1&OTPN%4F=2",
                "OTPNO=1%00",
                "OTPNO=1%0A",
                "OTPNO=%C2%85",
                "OTPNO=%",
                "OTPNO=%4",
                "OTPNO=%zz",
                "OTPNO=%-1",
                "OTPNO=%FF",
                "OTPNO=%C3",
                "OTPNO=%ED%A0%80",
                "OTPNO=%C0%AF",
                "OTPNO=1&X=%FF",
                "OTPNO=1&%FF=x"
            })
    void flawOfAFieldOrOfTheWholeBodyIsRemembered(String body) {
        assertThat(parse(body).sound("OTPNO")).isFalse();
    }

    @Test
    void otherFieldsOfABrokenBodyAreStillRead() {
        V2Form form = parse("USER_NM=%FF&OTPNO=048004&SESSIONID=ticket&X=%");

        assertThat(form.text("OTPNO")).isEqualTo("048004");
        assertThat(form.text("SESSIONID")).isEqualTo("ticket");
        assertThat(form.text("USER_NM")).isEmpty();
        assertThat(form.blank("USER_NM")).as("unreadable is not blank").isFalse();
    }

    @Test
    void flawsOfFieldsThatNobodyAsksAboutDoNotMatter() {
        assertThat(parse("OTPNO=1&X=1&X=2&Y=" + "a".repeat(2000)).sound("OTPNO"))
                .isTrue();
    }

    @Test
    void longestValueIsSoundAndOneMoreIsNot() {
        assertThat(parse("OTPNO=" + "a".repeat(1000)).sound("OTPNO")).isTrue();
        assertThat(parse("OTPNO=" + "a".repeat(1001)).sound("OTPNO")).isFalse();
        assertThat(parse("OTPNO=" + "가".repeat(1000)).sound("OTPNO")).isTrue();
    }

    @Test
    void aFieldWithAFormOfItsOwnMayBeOfAnyLengthButStandsThereOnce() {
        assertThat(parse("USER_TEL=010%09" + "1".repeat(2000)).unambiguous("USER_TEL"))
                .isTrue();
        assertThat(parse("USER_TEL=010&USER_TEL=010").unambiguous("USER_TEL")).isFalse();
        assertThat(parse("USER_TEL=%FF").unambiguous("USER_TEL")).isFalse();
    }

    @Test
    void firstOfTwoValuesIsTheOneThatIsRead() {
        assertThat(parse("OTPNO=1&OTPNO=2").text("OTPNO")).isEqualTo("1");
    }

    @Test
    void formNeverShowsItself() {
        assertThat(parse("USER_NM=hong")).asString().doesNotContain("hong");
    }

    private static V2Form parse(String body) {
        return V2Form.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void endlessFormIsNotReadToItsEnd() {
        V2Form fifty = V2Form.parse(("x=1&".repeat(49) + "a=b").getBytes(StandardCharsets.UTF_8));
        V2Form more = V2Form.parse(("a=b&" + "x=1&".repeat(49) + "c=d").getBytes(StandardCharsets.UTF_8));

        assertThat(fifty.text("a")).isEqualTo("b");
        assertThat(fifty.sound("a")).isTrue();
        assertThat(more.text("a")).isEqualTo("b");
        assertThat(more.text("c")).isEmpty();
        assertThat(more.sound("a")).isFalse();
    }
}
