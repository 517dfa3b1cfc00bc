package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Redis crashes under {@code appendfsync everysec} and forgets the last moment. */
@ExtendWith(RunningStack.class)
class OlderMemoryIT {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    @Test
    void lockThatWasToldHoldsAndOthersAreServed(LocalStack stack) throws Exception {
        SampleTrainee trainee = RunningStack.newTrainee(stack, "edulife");
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        SampleTrainee other = RunningStack.newTrainee(stack, "edulife");
        SampleDevice otherDevice = other.register(other.enrolmentTicket(), false);
        List<String> wrong = device.wrongCodes(6);
        trainee.verify(wrong.get(0));
        Runnable crash = stack.servers().redis().crashBackToNow();
        wrong.subList(1, 5).forEach(trainee::verify);
        assertThat(trainee.verify(wrong.get(5)).slug()).isEqualTo("trainee-locked");

        crash.run();

        assertThat(judged(() -> other.verify(otherDevice.unusedCode())).status())
                .isEqualTo(200);
        assertThat(judged(() -> trainee.verify(device.shownCode())).slug()).isEqualTo("trainee-locked");
        assertThat(trainee.userReset("T").text("code")).isEqualTo("200");
        assertThat(judged(() -> trainee.verify(device.shownCode())).status()).isEqualTo(200);
    }

    private static Answer judged(Callable<Answer> attempt) {
        return await().atMost(BACK_WITHIN).until(attempt, answer -> answer.status() != 503);
    }
}
