package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.testkit.Authenticator;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationWindowTest {

    private final DeviceSecret secret = DeviceSecret.random(new SecureRandom());
    private final Authenticator authenticator = Authenticator.of(secret.bytes());

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void theServersStepAndItsNeighboursAreAccepted(long steps) {
        assertThat(accepts(authenticator.code(Samples.NOW.plus(Duration.ofMinutes(steps)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void nothingFurtherAwayIs(long steps) {
        String code = authenticator.code(Samples.NOW.plus(Duration.ofMinutes(steps)));
        boolean alsoWithin = java.util.stream.LongStream.rangeClosed(-1, 1)
                .mapToObj(near -> authenticator.code(Samples.NOW.plus(Duration.ofMinutes(near))))
                .anyMatch(code::equals);

        assertThat(accepts(code)).isEqualTo(alsoWithin);
    }

    @Test
    void noOtherCodeIs() {
        assertThat(authenticator.wrongCodes(Samples.NOW, 100)).noneMatch(this::accepts);
    }

    private boolean accepts(String code) {
        return ActivationWindow.accepts(secret, Code.parse(code).orElseThrow(), Samples.NOW);
    }
}
