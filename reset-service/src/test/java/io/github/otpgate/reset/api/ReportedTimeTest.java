package io.github.otpgate.reset.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2022-07-18 15:34:00,2022-07-18T06:34:00Z",
        "2022-07-18T06:34:00Z,2022-07-18T06:34:00Z",
        "2022-07-18T06:34:00.123Z,2022-07-18T06:34:00.123Z",
        "2022-07-18T15:34:00+09:00,2022-07-18T06:34:00Z"
    })
    void koreanTimeOrTimeWithAZone(String text, Instant time) {
        assertThat(ReportedTime.ofWire(text)).hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2022-07-18",
                "2022-07-18 15:34",
                "2022-02-30 15:34:00",
                "2022-07-18 25:34:00",
                "2022-07-18T15:34:00",
                " 2022-07-18 15:34:00",
                "２０２２-07-18 15:34:00",
                "1999-12-31 00:00:00",
                "+999999-01-01T00:00:00Z"
            })
    void anythingElseIsNoTime(String text) {
        assertThat(ReportedTime.ofWire(text)).isEmpty();
    }
}
