package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void tellsClassesAndPlacesButNoMessages() {
        Exception failure = new IllegalStateException("010-1234-5678", new IllegalArgumentException("홍길동"));

        assertThat(FailureText.of(failure))
                .contains("IllegalStateException", "IllegalArgumentException", "FailureTextTest")
                .doesNotContain("010", "홍길동");
    }
}
