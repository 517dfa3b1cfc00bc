package io.github.otpgate.reset.domain;

import static io.github.otpgate.reset.domain.Given.NICE;
import static io.github.otpgate.reset.domain.Given.NOW;
import static io.github.otpgate.reset.domain.Given.SOMEBODY_ELSE;
import static io.github.otpgate.reset.domain.Given.TRAINEE;
import static io.github.otpgate.reset.domain.Given.evidence;
import static io.github.otpgate.reset.domain.Given.lock;
import static io.github.otpgate.reset.domain.Given.noLock;
import static io.github.otpgate.reset.domain.Given.verifiedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidencePolicyTest {

    @Test
    void freshPositiveEvidenceOfTheSameTraineeIsGoodEnough() {
        assertThat(judge(verifiedAt(NOW))).isEqualTo(new Judgement.Approved());
    }

    @Test
    void tenMinutesOldIsGoodEnoughAndOneMillisecondMoreIsNot() {
        Instant tenMinutesAgo = NOW.minus(Duration.ofMinutes(10));

        assertThat(judge(verifiedAt(tenMinutesAgo))).isEqualTo(new Judgement.Approved());
        assertThat(judge(verifiedAt(tenMinutesAgo.minusMillis(1)))).isEqualTo(refused(Refusal.EXPIRED));
    }

    @Test
    void roundingNeverMakesEvidenceYounger() {
        Instant aTrifleTooOld = NOW.minus(Duration.ofMinutes(10)).minusNanos(1);

        assertThat(judge(verifiedAt(aTrifleTooOld))).isEqualTo(refused(Refusal.EXPIRED));
    }

    @Test
    void sixtySecondsAheadIsToleratedAndOneMillisecondMoreIsNot() {
        Instant aMinuteAhead = NOW.plusSeconds(60);

        assertThat(judge(verifiedAt(aMinuteAhead))).isEqualTo(new Judgement.Approved());
        assertThat(judge(verifiedAt(aMinuteAhead.plusMillis(1)))).isEqualTo(refused(Refusal.IN_FUTURE));
    }

    @Test
    void evidenceReportedAsFailedIsRefusedWhateverItsCode() {
        assertThat(judge(evidence("NICE", "0000", false, NOW))).isEqualTo(refused(Refusal.FAILED));
    }

    @Test
    void evidenceReportedAsVerifiedIsRefusedIfTheProvidersCodeDisagrees() {
        assertThat(judge(evidence("NICE", "0001", true, NOW))).isEqualTo(refused(Refusal.FAILED));
    }

    @Test
    void evidenceOfAnotherProviderDoesNotCount() {
        assertThat(judge(evidence("nice", "0000", true, NOW))).isEqualTo(refused(Refusal.OTHER_PROVIDER));
    }

    @Test
    void evidenceOfSomebodyElseIsRefusedBeforeAnythingIsToldAboutIt() {
        Reset pending = Reset.on(UUID.randomUUID(), verifiedAt(NOW), lock(3), NOW);

        assertThat(EvidencePolicy.judge(verifiedAt(NOW), Optional.of(pending), SOMEBODY_ELSE, NICE, NOW))
                .isEqualTo(refused(Refusal.OTHER_TRAINEE));
    }

    @Test
    void evidenceOfAPendingResetJoinsItEvenWhenItHasBecomeTooOld() {
        IdentityVerification evidence = verifiedAt(NOW);
        Reset pending = Reset.on(UUID.randomUUID(), evidence, lock(3), NOW);

        assertThat(EvidencePolicy.judge(evidence, Optional.of(pending), TRAINEE, NICE, NOW.plus(Duration.ofHours(1))))
                .isEqualTo(new Judgement.UnderWay(pending));
    }

    @Test
    void evidenceOfACompletedResetIsUsedUp() {
        IdentityVerification evidence = verifiedAt(NOW);
        Reset completed = Reset.on(UUID.randomUUID(), evidence, noLock(), NOW);

        assertThat(EvidencePolicy.judge(evidence, Optional.of(completed), TRAINEE, NICE, NOW))
                .isEqualTo(refused(Refusal.USED));
    }

    private static Judgement judge(IdentityVerification evidence) {
        return EvidencePolicy.judge(evidence, Optional.empty(), TRAINEE, NICE, NOW);
    }

    private static Judgement refused(Refusal reason) {
        return new Judgement.Refused(reason);
    }
}
