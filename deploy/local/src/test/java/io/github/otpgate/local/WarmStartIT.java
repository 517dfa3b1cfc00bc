package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services that have just started. */
@ExtendWith(RunningStack.class)
class WarmStartIT {

    private static final int TRAINEES = 24;
    private static final int OTHERS_BETWEEN = 100;
    /** Beside everything else that two processors do. */
    private static final Duration NOTICEABLE = Duration.ofMillis(250);

    @Test
    void firstVerificationsAfterAStartAreServedLikeThoseThatComeMuchLater(LocalStack stack) throws Exception {
        List<Ready> early = ready(stack, TRAINEES);
        List<Ready> late = ready(stack, TRAINEES);

        stack.roll(StackService.VERIFICATION);
        stack.roll(StackService.LOCKOUT);
        Duration first = slowestButOne(early);
        ready(stack, OTHERS_BETWEEN).forEach(Ready::verify);
        Duration later = slowestButOne(late);

        System.out.printf("slowest but one of %d verifications: %s after a start, %s later%n", TRAINEES, first, later);
        assertThat(first).isLessThan(later.multipliedBy(3).plus(NOTICEABLE));
    }

    @ParameterizedTest
    @EnumSource
    void noServiceIsReadyBeforeItIsWarm(StackService service, LocalStack stack) throws Exception {
        for (String instance : stack.instances(service)) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(instance + "/q/health/ready"))
                    .build();

            String readiness = HttpClient.newHttpClient()
                    .send(question, BodyHandlers.ofString())
                    .body();

            assertThat(readiness).contains("\"warmed-up\"");
        }
    }

    private static List<Ready> ready(LocalStack stack, int trainees) {
        return Stream.generate(() -> Ready.of(RunningStack.newTrainee(stack, "edulife")))
                .limit(trainees)
                .toList();
    }

    /** Each accepted: nothing is warmed by a repetition, and none is slow because it is tried again. */
    private static Duration slowestButOne(List<Ready> trainees) {
        return trainees.stream()
                .map(Ready::verify)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody with a registered device whose next code is still unused. */
    private record Ready(SampleTrainee trainee, SampleDevice device) {

        static Ready of(SampleTrainee trainee) {
            return new Ready(trainee, trainee.register(trainee.enrolmentTicket(), false));
        }

        Duration verify() {
            String code = device.unusedCode();
            long begun = System.nanoTime();
            Answer answer = trainee.verify(code);
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(answer.status()).isEqualTo(200);
            return time;
        }
    }
}
