package io.github.otpgate.verification.api.v3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.verification.domain.VerificationId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void leadsBackToItsAttempt() {
        VerificationId id = VerificationId.of(Instant.parse("2026-03-02T01:00:30Z"), UUID.randomUUID());

        assertThat(Cursor.read(Cursor.write(id))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAA"})
    void anythingElseIsNone(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }
}
