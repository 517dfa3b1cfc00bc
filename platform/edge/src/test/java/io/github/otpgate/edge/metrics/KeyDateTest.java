package io.github.otpgate.edge.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"20261121", "ring-20261121", "verification-service:20261121", "2026-11-21", "r2.2026-11-21"})
    void dateAtTheEndOfAnIdIsTheKeysBirthday(String keyId) {
        assertThat(KeyDate.secondsOf(keyId))
                .isEqualTo(Instant.parse("2026-11-21T00:00:00Z").getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "local", "20261121b", "20261321", "20260230", "120261121", "ring-202611"})
    void anyOtherIdSaysNothing(String keyId) {
        assertThat(KeyDate.secondsOf(keyId)).isNaN();
    }
}
