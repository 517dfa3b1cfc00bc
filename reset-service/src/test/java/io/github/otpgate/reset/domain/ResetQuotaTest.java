package io.github.otpgate.reset.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResetQuotaTest {

    @ParameterizedTest
    @CsvSource({"0,true", "2,true", "3,false", "4,false"})
    void fourthLockIsNotLiftedOnEvidenceAlone(int liftedBefore, boolean allowed) {
        assertThat(ResetQuota.allows(liftedBefore, false)).isEqualTo(allowed);
    }

    @Test
    void supportLiftsAsOftenAsItHasTo() {
        assertThat(ResetQuota.allows(300, true)).isTrue();
    }

    @Test
    void onlyTheLastThirtyDaysCount() {
        assertThat(ResetQuota.countsAfter(Instant.parse("2026-03-31T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }
}
