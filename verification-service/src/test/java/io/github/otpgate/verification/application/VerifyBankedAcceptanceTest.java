package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.verification.FakeLockout;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import io.github.otpgate.verification.domain.Answer;
import io.github.otpgate.verification.domain.Attempt;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Named requests whose acceptance was settled and could not be recorded. */
class VerifyBankedAcceptanceTest extends VerifyBench {

    private static final NotJudged UNAVAILABLE = new NotJudged(Reason.UNAVAILABLE);

    @Test
    void isCompletedWhileItsCodeIsACurrentOneAndDatedWithTheTimeOfItsSettlement() {
        String code = banked(registered(1));
        clock.advance(STEP);

        Answer answer = answer(verify(code, "key"));

        Instant settledAt = FakeLockout.settledAt(lockout.asked().get(0));
        assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(answer.time()).isEqualTo(settledAt);
        Attempt attempt = records.attempts.get(0);
        assertThat(attempt.id().time()).isEqualTo(settledAt);
        assertThat(attempt.judgement().stepOffset()).isZero();
    }

    @Test
    void isNoneAnyMoreOnceItsCodeHasLeftTheWindow() {
        String code = banked(registered(1));
        clock.advance(STEP.multipliedBy(2));

        assertThat(verify(code, "key")).isEqualTo(UNAVAILABLE);
        assertThat(verify(code, "key")).isEqualTo(UNAVAILABLE);
        assertThat(records.attempts).isEmpty();
    }

    @Test
    void isNoneWhileTheTraineeIsLockedAndItsNameStaysUsable() {
        Authenticator device = registered(1);
        String code = banked(device);
        lock(device);

        assertThat(verify(code, "key")).isEqualTo(UNAVAILABLE);
        assertThat(outcomes()).doesNotContain(Outcome.ACCEPTED).hasSize(5);

        lockout.unlock(TRAINEE);
        assertThat(outcome(verify(code, "key"))).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void isNoneForAnotherDevice() {
        String code = banked(registered(1));
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 2)).await().indefinitely();
        registered(2);

        assertThat(verify(code, "key")).isEqualTo(UNAVAILABLE);
        assertThat(records.attempts).isEmpty();
    }

    @Test
    void neverAcceptsAStepThatAnotherRequestHasUsedUp() {
        Authenticator device = registered(1);
        String code = banked(device);
        assertThat(outcome(verify(code))).isEqualTo(Outcome.ACCEPTED);

        assertThat(outcome(verify(code, "key"))).isEqualTo(Outcome.REPLAYED);
        assertThat(outcomes()).containsOnlyOnce(Outcome.ACCEPTED);
    }

    @Test
    void aReplayThatWouldCompleteADeadTryDoesNotWhileTheTraineeIsLocked() {
        Authenticator device = registered(1);
        String code = banked(device);
        records.commitsToFail = 1;
        assertThat(verify(code, "other key")).isEqualTo(UNAVAILABLE);
        lock(device);

        assertThat(outcome(verify(code, "other key"))).isEqualTo(Outcome.REPLAYED);
        assertThat(outcomes()).doesNotContain(Outcome.ACCEPTED);
    }

    @Test
    void anAnswerThatIsRecordedIsRepeatedAsItIsLockedOrNot() {
        Authenticator device = registered(1);
        String code = device.code(clock.instant());
        Answer first = answer(verify(code, "key"));
        lock(device);
        clock.advance(STEP.multipliedBy(5));

        assertThat(answer(verify(code, "key"))).isEqualTo(first);
        assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** The code of an acceptance that lockout-service remembers and that was not recorded. */
    private String banked(Authenticator device) {
        String code = device.code(clock.instant());
        records.commitsToFail = 1;
        assertThat(verify(code, "key")).isEqualTo(UNAVAILABLE);
        return code;
    }

    private void lock(Authenticator device) {
        device.wrongCodes(clock.instant(), 5).forEach(this::verify);
    }
}
