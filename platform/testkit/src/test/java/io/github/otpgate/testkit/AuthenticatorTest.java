package io.github.otpgate.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {

    /** The secret of RFC 4226 appendix D, "12345678901234567890". */
    private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = MutableClock.START;

    private final Authenticator authenticator = Authenticator.of(RFC_SECRET);

    /** RFC 4226 appendix D: the count of those vectors is our 60-second step. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void codesAreTheRfcs(long step, String code) {
        assertThat(authenticator.code(Instant.ofEpochSecond(step * 60))).isEqualTo(code);
        assertThat(authenticator.code(Instant.ofEpochSecond(step * 60 + 59))).isEqualTo(code);
    }

    @Test
    void base32AndBytesAreTheSameSecret() {
        assertThat(Authenticator.of("12345678901234567890".getBytes(US_ASCII)).code(NOW))
                .isEqualTo(authenticator.code(NOW));
    }

    @Test
    void leadingZerosAreKept() throws Exception {
        long step = stepWithLeadingZero();

        assertThat(authenticator.code(Instant.ofEpochSecond(step * 60)))
                .startsWith("0")
                .hasSize(6);
    }

    @Test
    void wrongCodesAreRightInNoStepNearby() {
        List<String> nearby = IntStream.rangeClosed(-10, 10)
                .mapToObj(step -> authenticator.code(NOW.plus(Duration.ofMinutes(step))))
                .toList();

        List<String> wrong = authenticator.wrongCodes(NOW, 500);

        assertThat(wrong).hasSize(500).doesNotHaveDuplicates().doesNotContainAnyElementsOf(nearby);
        assertThat(wrong).allSatisfy(code -> assertThat(code).matches("[0-9]{6}"));
        assertThat(authenticator.wrongCode(NOW)).isEqualTo(wrong.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GEZDGNBV!", "홍길동", "01890189"})
    void whatIsNotBase32IsRefused(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authenticator.of(secret))
                .withMessage("secret: expected base32");
    }

    /** RFC 4226 section 5.3 once more, to find a step whose code begins with 0. */
    private static long stepWithLeadingZero() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("12345678901234567890".getBytes(US_ASCII), "RAW"));
        for (long step = 0; ; step++) {
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            if ((ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff) % 1_000_000 < 100_000) {
                return step;
            }
        }
    }
}
