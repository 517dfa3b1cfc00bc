package io.github.otpgate.contracts.totp;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.github.otpgate.contracts.secret.DeviceSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final long RFC_6238_PERIOD_SECONDS = 30;

    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void codesAreThoseOfRfc4226AppendixD(long counter, String code) {
        assertThat(Totp.code(DeviceSecret.of(RFC_SECRET), counter).digits()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfRfc6238AppendixB(long seconds, String code) {
        assertThat(Totp.digits(RFC_SECRET, seconds / RFC_6238_PERIOD_SECONDS, 8))
                .isEqualTo(code);
    }

    @Test
    void codesOfSixtySecondStepsAreThoseOfAnIndependentImplementation() throws GeneralSecurityException {
        var independent = new TimeBasedOneTimePasswordGenerator(TimeStep.PERIOD, Code.DIGITS);
        var random = new SecureRandom();
        for (int round = 0; round < 500; round++) {
            DeviceSecret secret = DeviceSecret.random(random);
            Instant moment = Instant.ofEpochSecond(random.nextLong(0, 20_000_000_000L));

            Code code = Totp.code(secret, TimeStep.at(moment));

            var key = new SecretKeySpec(secret.bytes(), independent.getAlgorithm());
            assertThat(code.digits()).isEqualTo(independent.generateOneTimePasswordString(key, moment));
        }
    }

    @Test
    void onlyTheCodeOfTheStepMatches() {
        DeviceSecret secret = DeviceSecret.of(RFC_SECRET);

        assertThat(Totp.matches(secret, 1, Code.parse("287082").orElseThrow())).isTrue();
        assertThat(Totp.matches(secret, 2, Code.parse("287082").orElseThrow())).isFalse();
        assertThat(Totp.matches(secret, 1, Code.parse("287083").orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "59, 0", "60, 1", "119, 1", "-1, -1", "-60, -1", "-61, -2"})
    void aStepLastsSixtySecondsFromTheEpochOn(long seconds, long step) {
        assertThat(TimeStep.at(Instant.ofEpochSecond(seconds))).isEqualTo(step);
        assertThat(TimeStep.start(step)).isBeforeOrEqualTo(Instant.ofEpochSecond(seconds));
        assertThat(TimeStep.start(step + 1)).isAfter(Instant.ofEpochSecond(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567",
                " 123456",
                "123456 ",
                "12 456",
                "123456\n",
                "12345a",
                "+12345",
                "-12345",
                "１２３４５６",
                "١٢٣٤٥٦",
                "12345\u0000"
            })
    void anythingButSixAsciiDigitsIsNoCode(String value) {
        assertThat(Code.parse(value)).isEmpty();
        assertThat(Code.parse(null)).isEmpty();
    }

    @Test
    void aCodeIsAValueThatNeverShowsItself() {
        Code code = Code.parse("048004").orElseThrow();

        assertThat(code).isEqualTo(Code.parse("048004").orElseThrow()).hasToString("Code[hidden]");
        assertThat(code).isNotEqualTo(Code.parse("048005").orElseThrow());
    }
}
