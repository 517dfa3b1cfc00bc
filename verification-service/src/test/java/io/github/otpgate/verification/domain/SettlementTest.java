package io.github.otpgate.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RememberedAcceptance;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.totp.TimeStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {

    private static final Device DEVICE =
            new Device(UUID.randomUUID(), 3, DeviceKind.INSTALLED, new SealedSecret("sealed"), Drift.NONE);
    private static final Instant NOW = TimeStep.start(100).plusSeconds(30);
    private static final Instant THEN = TimeStep.start(99).plusSeconds(10);
    private static final Comparison MATCHED = new Comparison(DEVICE, NOW, 101L);
    private static final Comparison UNMATCHED = new Comparison(DEVICE, NOW, null);

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REPLAYED"})
    void aMatchingStepIsClaimedWhetherOrNotLockoutHasSeenItBefore(Verdict verdict) {
        Settlement settlement = Settlement.of(MATCHED, settled(verdict, 3, 101)).orElseThrow();

        assertThat(settlement.claim()).contains(new StepClaim(3, 101, new Drift(1, null, null)));
        assertThat(settlement.judgement().outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(settlement.judgement().accepted().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(settlement.judgement().stepOffset()).isEqualTo(1);
    }

    @Test
    void anAcceptanceOfAnEarlierTryClaimsTheStepThatWasAcceptedThenAndIsDatedThen() {
        for (long step = 99; step <= 101; step++) {
            Settlement settlement = Settlement.of(UNMATCHED, remembered(3, step, state(3, null)))
                    .orElseThrow();

            assertThat(settlement.claim().orElseThrow().step()).isEqualTo(step);
            assertThat(settlement.at()).isEqualTo(THEN);
            assertThat(settlement.judgement().stepOffset()).isEqualTo(Math.toIntExact(step - 99));
        }
    }

    @Test
    void anAcceptanceOfAnEarlierTryIsNoneForAStepOutsideTheWindowAnotherDeviceOrALockedTrainee() {
        assertThat(Settlement.of(MATCHED, remembered(3, 98, state(3, null)))).isEmpty();
        assertThat(Settlement.of(MATCHED, remembered(3, 102, state(3, null)))).isEmpty();
        assertThat(Settlement.of(MATCHED, remembered(2, 100, state(3, null)))).isEmpty();
        assertThat(Settlement.of(MATCHED, remembered(3, 100, state(4, null)))).isEmpty();
        assertThat(Settlement.of(MATCHED, remembered(3, 100, state(3, NOW)))).isEmpty();
    }

    @Test
    void aReplayedStepIsNotClaimedForALockedTrainee() {
        SettledAttempt replayed =
                new SettledAttempt(Verdict.REPLAYED, false, null, null, 3, false, null, state(3, NOW));

        assertThat(Settlement.of(MATCHED, replayed).orElseThrow().claim()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MISMATCH", "LOCKED", "THROTTLED"})
    void whateverElseIsSettledClaimsNothing(Verdict verdict) {
        Settlement settlement = Settlement.of(MATCHED, settled(verdict, 3, -1)).orElseThrow();

        assertThat(settlement.claim()).isEmpty();
        assertThat(settlement.judgement().outcome().name()).isEqualTo(verdict.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"STALE_DEVICE", "IDEMPOTENCY_KEY_REUSED"})
    void whatWasNotJudgedIsNoSettlement(Verdict verdict) {
        assertThatIllegalArgumentException().isThrownBy(() -> Settlement.of(MATCHED, settled(verdict, 3, -1)));
    }

    private static SettledAttempt settled(Verdict verdict, long generation, long lastStep) {
        LockoutState state = new LockoutState(1, 0, null, 0, generation, lastStep, List.of());
        return new SettledAttempt(verdict, false, null, null, generation, verdict == Verdict.ACCEPTED, null, state);
    }

    private static SettledAttempt remembered(long generation, long step, LockoutState state) {
        RememberedAcceptance acceptance = new RememberedAcceptance(generation, step, THEN);
        return new SettledAttempt(Verdict.ACCEPTED, false, null, null, state.generation(), false, acceptance, state);
    }

    private static LockoutState state(long generation, Instant lockedAt) {
        return new LockoutState(2, 0, lockedAt, lockedAt == null ? 0 : 2, generation, 100, List.of());
    }
}
