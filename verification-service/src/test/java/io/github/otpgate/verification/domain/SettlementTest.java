package io.github.otpgate.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
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
    private static final Comparison MATCHED = new Comparison(DEVICE, NOW, 101L);
    private static final Comparison UNMATCHED = new Comparison(DEVICE, NOW, null);

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REPLAYED"})
    void aMatchingStepIsClaimedWhetherOrNotLockoutHasSeenItBefore(Verdict verdict) {
        Settlement settlement = Settlement.of(MATCHED, settled(verdict, 3, 101));

        assertThat(settlement.claim()).contains(new StepClaim(3, 101, new Drift(1, null, null)));
        assertThat(settlement.judgement().outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(settlement.judgement().accepted().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(settlement.judgement().stepOffset()).isEqualTo(1);
    }

    @Test
    void aRememberedAcceptanceClaimsTheStepThatWasAcceptedThen() {
        assertThat(Settlement.of(UNMATCHED, settled(Verdict.ACCEPTED, 3, 97)).claim())
                .contains(new StepClaim(3, 97, Drift.NONE));
    }

    @Test
    void aRememberedAcceptanceOfAFormerDeviceClaimsNothing() {
        Settlement settlement = Settlement.of(UNMATCHED, settled(Verdict.ACCEPTED, 2, 97));

        assertThat(settlement.claim()).isEmpty();
        assertThat(settlement.judgement().outcome()).isEqualTo(Outcome.REPLAYED);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISMATCH", "LOCKED", "THROTTLED"})
    void whateverElseIsSettledClaimsNothing(Verdict verdict) {
        Settlement settlement = Settlement.of(MATCHED, settled(verdict, 3, -1));

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
        return new SettledAttempt(verdict, false, null, null, generation, verdict == Verdict.ACCEPTED, state);
    }
}
