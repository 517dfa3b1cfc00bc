package io.github.otpgate.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationIdTest {

    private static final Instant TIME = Instant.parse("2026-03-02T01:00:30.123Z");

    @Test
    void isAUuidOfVersionSevenThatKnowsItsMillisecond() {
        VerificationId id = VerificationId.of(TIME.plusNanos(456_789), UUID.randomUUID());

        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(id.time()).isEqualTo(TIME);
    }

    @Test
    void twoOfTheSameTimeDiffer() {
        assertThat(VerificationId.of(TIME, UUID.randomUUID())).isNotEqualTo(VerificationId.of(TIME, UUID.randomUUID()));
    }

    @Test
    void laterOnesSortBehindEarlierOnes() {
        VerificationId earlier = VerificationId.of(TIME, new UUID(-1, Long.MIN_VALUE | Long.MAX_VALUE >> 1));
        VerificationId later = VerificationId.of(TIME.plusMillis(1), new UUID(0, Long.MIN_VALUE));

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void canBeReadBack() {
        VerificationId id = VerificationId.of(TIME, UUID.randomUUID());

        assertThat(VerificationId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-2-3-4-5",
                "not an id",
                "018e0000-0000-4000-8000-000000000000",
                "018e0000-0000-7000-0000-000000000000",
                "018e0000-0000-7000-8000-00000000000"
            })
    void anythingElseIsNone(String text) {
        assertThat(VerificationId.parse(text)).isEmpty();
    }
}
