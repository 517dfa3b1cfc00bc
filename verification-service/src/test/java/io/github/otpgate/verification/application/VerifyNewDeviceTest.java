package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Devices that lockout-service has heard of before this service has. */
class VerifyNewDeviceTest extends VerifyBench {

    @Test
    void waitsForAFirstDeviceThatWasActivatedAMomentAgo() {
        Authenticator first = Authenticator.of(new byte[20]);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 1)).subscribe().asCompletionStage();
        whilePaused = () -> records.activate(device(1, new byte[20]));

        assertThat(outcome(verify(first.code(clock.instant())))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void waitsForANewDeviceAndJudgesAnew() {
        Authenticator former = registered(1);
        Authenticator newest = Authenticator.of(new byte[20]);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 2)).subscribe().asCompletionStage();
        whilePaused = () -> {
            if (pauses.get() == 3) {
                records.activate(device(2, new byte[20]));
            }
        };

        assertThat(outcome(verify(newest.code(clock.instant())))).isEqualTo(Outcome.ACCEPTED);
        assertThat(pauses).hasValue(3);
        assertThat(lockout.timesAsked()).isEqualTo(2);
        assertThat(outcome(verify(former.code(clock.instant())))).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void turnsTheCallerAwayAfterTwoSecondsOfWaitingForANewDevice() {
        Authenticator former = registered(1);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 2)).subscribe().asCompletionStage();

        assertThat(verify(former.code(clock.instant()))).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(Judging.POLL.multipliedBy(pauses.get())).isEqualTo(Duration.ofSeconds(2));
        assertThat(lockout.timesAsked()).isEqualTo(1);
        assertThat(records.attempts).isEmpty();
    }
}
