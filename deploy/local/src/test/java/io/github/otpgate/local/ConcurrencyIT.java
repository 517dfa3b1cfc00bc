package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Over two instances of verification-service and two of lockout-service. */
@ExtendWith(RunningStack.class)
class ConcurrencyIT {

    @Test
    void neverMoreThanFiveOfManyWrongCodesAreJudged(LocalStack stack) throws Exception {
        String phone = RunningStack.newPhone();
        SampleTrainee atEdulife = new SampleTrainee(new LmsClient(stack.url()), "edulife", "성춘향", phone);
        SampleTrainee atKiraedu = new SampleTrainee(new LmsClient(stack.url()), "kiraedu", "성춘향", phone);
        SampleDevice device = atEdulife.register(atEdulife.enrolmentTicket(), false);
        List<String> wrong = device.wrongCodes(200);
        List<Callable<Answer>> guesses = Stream.<Callable<Answer>>concat(
                        wrong.subList(0, 100).stream().map(code -> () -> Attempts.judged(() -> atEdulife.verify(code))),
                        wrong.subList(100, 200).stream()
                                .map(code -> () -> Attempts.judged(() -> atKiraedu.accredit(code))))
                .toList();

        List<Answer> answers = Attempts.atOnce(guesses);

        assertThat(answers.stream().filter(ConcurrencyIT::mismatch)).hasSizeLessThanOrEqualTo(4);
        assertThat(answers).allMatch(answer -> mismatch(answer) || locked(answer));
        assertThat(atEdulife.lockout().body().path("consecutiveFailures").asInt())
                .isEqualTo(5);
        assertThat(atEdulife.verify(device.unusedCode()).slug()).isEqualTo("trainee-locked");
        assertThat(atKiraedu.accredit(device.usedCode()).text("code")).isEqualTo("AP009");
    }

    @Test
    void oneOfManyUsesOfARightCodeIsAccepted(LocalStack stack) throws Exception {
        SampleTrainee trainee = RunningStack.newTrainee(stack, "edulife");
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        String code = device.shownCode();

        List<Answer> answers = Attempts.atOnce(Collections.nCopies(50, () -> trainee.verify(code)));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.slug().equals("code-already-used")))
                .hasSize(49);
        assertThat(trainee.lockout().body().path("consecutiveFailures").asInt()).isZero();
    }

    private static boolean mismatch(Answer answer) {
        return answer.slug().equals("code-mismatch") || answer.text("code").equals("AP001");
    }

    private static boolean locked(Answer answer) {
        return answer.slug().equals("trainee-locked") || answer.text("code").equals("AP009");
    }
}
