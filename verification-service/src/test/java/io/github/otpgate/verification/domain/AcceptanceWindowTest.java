package io.github.otpgate.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.testkit.Authenticator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptanceWindowTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final long NOW = TimeStep.at(Instant.parse("2026-03-02T01:00:30Z"));

    @ParameterizedTest
    @MethodSource("driftsAndOffsets")
    void acceptsExactlyOneStepEitherSideOfOursAndOneMoreWhereTheClockDrifts(int drift, int offset) {
        Long match = new AcceptanceWindow(NOW, drift).match(DeviceSecret.of(SECRET), codeAt(NOW + offset));

        boolean inside = -1 + Math.min(drift, 0) <= offset && offset <= 1 + Math.max(drift, 0);
        assertThat(new AcceptanceWindow(NOW, drift).holds(NOW + offset)).isEqualTo(inside);
        if (inside) {
            assertThat(match).isEqualTo(NOW + offset);
        } else {
            assertThat(match).isNull();
        }
    }

    static Stream<Arguments> driftsAndOffsets() {
        return IntStream.rangeClosed(-1, 1).boxed().flatMap(drift -> IntStream.rangeClosed(-5, 5)
                .mapToObj(offset -> Arguments.of(drift, offset)));
    }

    @Test
    void aWrongCodeMatchesNoStep() {
        Code wrong = Code.parse(Authenticator.of(SECRET).wrongCode(TimeStep.start(NOW)))
                .orElseThrow();

        assertThat(new AcceptanceWindow(NOW, 0).match(DeviceSecret.of(SECRET), wrong))
                .isNull();
    }

    @Test
    void ofTwoStepsWithTheSameCodeTheNewerOneIsMeant() {
        // Found by search: this secret has the same code at both steps.
        long older = 31_476_425;
        assertThat(codeAt(older)).isEqualTo(codeAt(older + 1));

        AcceptanceWindow window = new AcceptanceWindow(older, 0);

        assertThat(window.match(DeviceSecret.of(SECRET), codeAt(older))).isEqualTo(older + 1);
    }

    private static Code codeAt(long step) {
        return Code.parse(Authenticator.of(SECRET).code(TimeStep.start(step))).orElseThrow();
    }
}
