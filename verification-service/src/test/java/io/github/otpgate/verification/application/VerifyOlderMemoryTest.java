package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** lockout-service's memory comes back older than what was recorded. */
class VerifyOlderMemoryTest extends VerifyBench {

    @Test
    void theNewestRecordedStateGoesAlongWithEveryAttempt() {
        Authenticator device = registered(1);
        verify(device.wrongCode(clock.instant()));
        LockoutState first = records.known;

        verify(device.code(clock.instant()));

        assertThat(lockout.asked().get(0).known()).isNull();
        assertThat(lockout.asked().get(1).known()).isEqualTo(first);
        assertThat(records.known.version()).isGreaterThan(first.version());
    }

    @Test
    void aLockThatWasRecordedStaysWhateverLockoutHasForgotten() {
        Authenticator device = registered(1);
        device.wrongCodes(clock.instant(), 5).forEach(this::verify);

        lockout.forget(TRAINEE);

        assertThat(outcome(verify(device.code(clock.instant())))).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void theStateIsKeptAcrossGenerations() {
        Authenticator former = registered(1);
        former.wrongCodes(clock.instant(), 4).forEach(this::verify);
        Authenticator newest = registered(2);

        lockout.forget(TRAINEE);

        assertThat(outcome(verify(newest.wrongCode(clock.instant())))).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void aVerdictOnAStateThatIsOlderThanTheRecordedOneIsRecordedAndNotTold() {
        Authenticator device = registered(1);
        lockout.beforeAnswering(() -> records.known = locked(100));

        assertThat(verify(device.wrongCode(clock.instant()), "key")).isEqualTo(new NotJudged(Reason.UNAVAILABLE));

        assertThat(outcomes()).containsExactly(Outcome.MISMATCH);
        assertThat(records.answers).isEmpty();
        assertThat(records.known).isEqualTo(locked(100));
        assertThat(outcome(verify(device.code(clock.instant())))).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void anAcceptanceThatIsNotToldUsesNothingUp() {
        Authenticator device = registered(1);
        String code = device.code(clock.instant());
        lockout.beforeAnswering(() -> records.known = unlocked(100));

        assertThat(verify(code)).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(outcome(verify(code))).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aVerdictThatChangedNothingIsToldWhateverWasRecordedInBetween() {
        Authenticator device = registered(1);
        device.wrongCodes(clock.instant(), 5).forEach(this::verify);
        lockout.beforeAnswering(() -> records.known = locked(100));

        assertThat(outcome(verify(device.code(clock.instant())))).isEqualTo(Outcome.LOCKED);
        assertThat(records.known).isEqualTo(locked(100));
    }

    private static LockoutState locked(long version) {
        return new LockoutState(version, 5, Instant.EPOCH, version, 1, -1, List.of());
    }

    private static LockoutState unlocked(long version) {
        return new LockoutState(version, 1, null, 0, 1, -1, List.of());
    }
}
