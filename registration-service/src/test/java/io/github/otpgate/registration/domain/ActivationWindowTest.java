package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.testkit.Authenticator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationWindowTest {

    private static final int LEFT = 3;
    private static final Optional<Refusal> WRONG = Optional.of(new Refusal.WrongCode(LEFT));

    /** Of this secret no two steps around {@link Samples#NOW} have the same code. */
    private final DeviceSecret secret = DeviceSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final Authenticator authenticator = Authenticator.of(secret.bytes());

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void theServersStepAndItsNeighboursAreAccepted(int minutes) {
        for (DeviceKind kind : DeviceKind.values()) {
            assertThat(refusal(kind, codeOff(minutes))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, -3, -2, 2, 3, 10})
    void anInstalledProgramIsToldHowWrongItsClockIs(int minutes) {
        assertThat(refusal(DeviceKind.INSTALLED, codeOff(minutes))).contains(new Refusal.WrongClock(minutes, LEFT));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INSTALLED")
    void ourOwnAppsClockIsCorrectedAndNotSpokenOf(DeviceKind kind) {
        assertThat(refusal(kind, codeOff(2))).isEqualTo(WRONG);
        assertThat(refusal(kind, codeOff(-2))).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {-11, 11})
    void nothingFurtherAwayIsLookedFor(int minutes) {
        assertThat(refusal(DeviceKind.INSTALLED, codeOff(minutes))).isEqualTo(WRONG);
    }

    @Test
    void noOtherCodeIs() {
        assertThat(authenticator.wrongCodes(Samples.NOW, 100))
                .allMatch(code -> refusal(DeviceKind.INSTALLED, code).equals(WRONG));
    }

    private String codeOff(int minutes) {
        return authenticator.code(Samples.NOW.plus(Duration.ofMinutes(minutes)));
    }

    private Optional<Refusal> refusal(DeviceKind kind, String code) {
        return ActivationWindow.refusal(kind, secret, Code.parse(code).orElseThrow(), Samples.NOW, LEFT);
    }
}
