package io.github.otpgate.reset.domain;

import static io.github.otpgate.reset.domain.Given.NOW;
import static io.github.otpgate.reset.domain.Given.SOMEBODY_ELSE;
import static io.github.otpgate.reset.domain.Given.evidence;
import static io.github.otpgate.reset.domain.Given.verifiedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityVerificationTest {

    @Test
    void sameReportUnderAnotherIdSaysTheSame() {
        assertThat(verifiedAt(NOW).saysTheSameAs(verifiedAt(NOW))).isTrue();
    }

    @Test
    void timeOfGenerationTwoWhichHasNoFractionSaysTheSame() {
        Instant second = NOW.truncatedTo(ChronoUnit.SECONDS);

        assertThat(verifiedAt(second.plusMillis(999)).saysTheSameAs(verifiedAt(second)))
                .isTrue();
    }

    @Test
    void anyOtherContentsSaySomethingElse() {
        IdentityVerification reported = verifiedAt(NOW);

        assertThat(reported.saysTheSameAs(verifiedAt(NOW.plusSeconds(1)))).isFalse();
        assertThat(reported.saysTheSameAs(evidence("NICE", "0000", false, NOW))).isFalse();
        assertThat(reported.saysTheSameAs(evidence("NICE", "000000", true, NOW)))
                .isFalse();
        assertThat(reported.saysTheSameAs(evidence("KCB", "0000", true, NOW))).isFalse();
        assertThat(reported.saysTheSameAs(new IdentityVerification(
                        UUID.randomUUID(), reported.reference(), SOMEBODY_ELSE, reported.resultCode(), true, NOW)))
                .isFalse();
    }
}
