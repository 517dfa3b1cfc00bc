package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import io.github.otpgate.verification.domain.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests with an idempotency key. */
class VerifyNamedRequestTest extends VerifyBench {

    @Test
    void aRepeatedNamedRequestHearsItsFirstAnswerAndCostsNothing() {
        Authenticator device = registered(1);
        String wrong = device.wrongCode(clock.instant());
        Answer first = answer(verify(wrong, "key"));

        Answer again = answer(verify(wrong, "key"));

        assertThat(again).isEqualTo(first);
        assertThat(lockout.timesAsked()).isEqualTo(1);
        assertThat(records.attempts).hasSize(1);
    }

    @Test
    void aNameCannotStandForAnotherRequest() {
        Authenticator device = registered(1);
        List<String> wrong = device.wrongCodes(clock.instant(), 2);
        verify(wrong.get(0), "key");

        assertThat(verify(wrong.get(1), "key")).isEqualTo(new NotJudged(Reason.KEY_REUSED));
        assertThat(lockout.timesAsked()).isEqualTo(1);
    }

    @Test
    void aThrottledNamedRequestMayBeMadeAgain() {
        Authenticator device = registered(1);
        String code = device.code(clock.instant());
        lockout.throttle(TRAINEE);
        Answer throttled = answer(verify(code, "key"));
        lockout.unthrottle(TRAINEE);

        assertThat(throttled.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(throttled.retryAfterSeconds()).isEqualTo(7);
        assertThat(outcome(verify(code, "key"))).isEqualTo(Outcome.ACCEPTED);
    }
}
