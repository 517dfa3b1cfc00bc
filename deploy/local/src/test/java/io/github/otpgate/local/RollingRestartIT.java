package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators do every week, while trainees go on. */
@ExtendWith(RunningStack.class)
class RollingRestartIT {

    private static final int AT_ONCE = 3;

    @ParameterizedTest
    @EnumSource
    void everyRequestIsAnsweredAndEveryAcceptedVerificationIsOnRecord(StackService service, LocalStack stack)
            throws Exception {
        List<Journey> journeys;
        try (Traffic<Journey> traffic = Traffic.of(AT_ONCE, () -> Journey.walk(stack))) {
            traffic.awaitMore(AT_ONCE);
            stack.roll(service);
            traffic.awaitMore(AT_ONCE);
            journeys = traffic.stop();
        }
        System.out.printf("%s was rolled while %d trainees went all their way%n", service.folder(), journeys.size());

        assertThat(journeys).allSatisfy(journey -> {
            assertThat(journey.verification.status()).isEqualTo(200);
            assertThat(journey.reset.text("code")).isEqualTo("200");
            assertThat(journey.record().text("outcome")).isEqualTo("ACCEPTED");
        });
    }

    /** A trainee's way through all four services: register, activate, verify, reset. */
    private record Journey(SampleTrainee trainee, Answer verification, Answer reset) {

        static Journey walk(LocalStack stack) {
            SampleTrainee trainee = RunningStack.newTrainee(stack, "edulife");
            SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
            String code = device.unusedCode();
            return new Journey(trainee, Attempts.judged(() -> trainee.verify(code)), trainee.userReset("T"));
        }

        Answer record() {
            return trainee.read("/api/v3/verifications/" + verification.text("verificationId"));
        }
    }
}
