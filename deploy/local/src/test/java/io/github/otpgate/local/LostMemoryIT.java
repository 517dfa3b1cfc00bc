package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Redis forgets everything while the services run. */
@ExtendWith(RunningStack.class)
class LostMemoryIT {

    private static final Duration REBUILT_WITHIN = Duration.ofSeconds(60);

    @Test
    void everythingIsAsBeforeOnceRebuiltAndRefusedUntilThen(LocalStack stack) throws Exception {
        SampleTrainee locked = RunningStack.newTrainee(stack, "edulife");
        SampleDevice lockedDevice = locked.register(locked.enrolmentTicket(), false);
        lockedDevice.wrongCodes(5).forEach(locked::verify);
        SampleTrainee atThree = RunningStack.newTrainee(stack, "edulife");
        SampleDevice atThreeDevice = atThree.register(atThree.enrolmentTicket(), false);
        atThreeDevice.wrongCodes(3).forEach(atThree::verify);
        SampleTrainee accepted = RunningStack.newTrainee(stack, "edulife");
        SampleDevice acceptedDevice = accepted.register(accepted.enrolmentTicket(), false);
        assertThat(accepted.verify(acceptedDevice.unusedCode()).status()).isEqualTo(200);

        RedisCommand.flushAll(stack.commandEnvironment().get("OTPGATE_REDIS_URL"));

        assertThat(locked.verify(lockedDevice.shownCode()).status()).isEqualTo(503);
        Answer first = once(() -> atThree.verify(atThreeDevice.wrongCodes(4).get(3)));
        assertThat(first.slug()).isEqualTo("code-mismatch");
        assertThat(first.body().path("remainingAttempts").asInt()).isEqualTo(1);
        assertThat(once(() -> locked.verify(lockedDevice.shownCode())).slug()).isEqualTo("trainee-locked");
        assertThat(once(() -> accepted.verify(acceptedDevice.usedCode())).slug())
                .isEqualTo("code-already-used");
        assertThat(once(() -> accepted.verify(acceptedDevice.unusedCode())).status())
                .isEqualTo(200);
        assertThat(locked.userReset("T").text("code")).isEqualTo("200");
        assertThat(locked.verify(lockedDevice.shownCode()).status()).isEqualTo(200);
    }

    /** Shards are rebuilt one after another: an answer may still be a refusal for a moment after the first one is not. */
    private static Answer once(Callable<Answer> attempt) {
        return await().atMost(REBUILT_WITHIN).until(attempt, LostMemoryIT::judged);
    }

    private static boolean judged(Answer answer) {
        return answer.status() != 503;
    }
}
