package io.github.otpgate.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final Instant TIME = Instant.parse("2022-07-18T06:34:00Z");

    @Test
    void theWireTellsKoreanTimeOrIso() {
        assertThat(Moment.wire("2022-07-18 15:34:00")).contains(TIME);
        assertThat(Moment.wire("2022-07-18T06:34:00Z")).contains(TIME);
        assertThat(Moment.wire("2022-07-18T06:34:00.000Z")).contains(TIME);
        assertThat(Moment.wire("2022-07-18T15:34:00+09:00")).contains(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "1658126040",
                "2022-07-18",
                "2022-02-30 00:00:00",
                "2022-07-18 25:00:00",
                "2022-07-18T15:34:00",
                "+1000000000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z"
            })
    void anythingElseIsNoTime(String text) {
        assertThat(Moment.wire(text)).isEmpty();
    }

    @Test
    void oursHasAnOffsetAlways() {
        assertThat(Moment.iso("2022-07-18 15:34:00")).isEmpty();
        assertThat(Moment.iso("2022-07-18T15:34:00+09:00")).contains(TIME);
    }
}
