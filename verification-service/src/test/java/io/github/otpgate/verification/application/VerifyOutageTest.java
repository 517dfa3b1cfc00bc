package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import io.github.otpgate.verification.domain.Device;
import io.github.otpgate.verification.domain.Drift;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is judged and recorded when something on the way fails. */
class VerifyOutageTest extends VerifyBench {

    @Test
    void doesNotCallATraineeUnregisteredWhileLockoutIsAway() {
        lockout.goAway(true);

        assertThat(verify("123456")).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(records.attempts).isEmpty();
    }

    @Test
    void failsClosedAndRecordsNothingWhileLockoutIsAway() {
        Authenticator device = registered(1);
        lockout.goAway(true);

        assertThat(verify(device.code(clock.instant()))).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(records.attempts).isEmpty();
    }

    @Test
    void aCodeWhoseAcceptanceCouldNotBeRecordedIsAcceptedAtTheNextTryAndOnlyThen() {
        Authenticator device = registered(1);
        String code = device.code(clock.instant());
        records.commitsToFail = 1;

        assertThat(verify(code)).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(outcome(verify(code))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(verify(code))).isEqualTo(Outcome.REPLAYED);
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED, Outcome.REPLAYED);
    }

    @Test
    void anUnreadableSecretIsAnOutageAndNoMismatch() {
        registered(1);
        Device other = device(1, new byte[20]);
        records.activate(new Device(UUID.randomUUID(), 1, other.kind(), other.sealedSecret(), Drift.NONE));

        assertThat(verify("123456")).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(lockout.timesAsked()).isZero();
    }

    @Test
    void goesOnToTheEndWhenTheCallerHangsUp() {
        Authenticator first = Authenticator.of(new byte[20]);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 1)).subscribe().asCompletionStage();
        CompletableFuture<Void> heard = new CompletableFuture<>();
        endOfPause = Uni.createFrom().completionStage(heard);
        Cancellable caller = verify.verify(request(first.code(clock.instant()), Optional.empty()))
                .subscribe()
                .with(answer -> {});

        caller.cancel();
        records.activate(device(1, new byte[20]));
        heard.complete(null);

        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void turnsTheCallerAwayAtTheDeadlineAndGoesOnToTheEnd() {
        Authenticator first = Authenticator.of(new byte[20]);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 1)).subscribe().asCompletionStage();
        CompletableFuture<Void> heard = new CompletableFuture<>();
        endOfPause = Uni.createFrom().completionStage(heard);

        Verification answer = verify(Duration.ofMillis(20))
                .verify(request(first.code(clock.instant()), Optional.empty()))
                .await()
                .indefinitely();
        records.activate(device(1, new byte[20]));
        heard.complete(null);

        assertThat(answer).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED);
    }
}
