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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services that have just started. */
@ExtendWith(RunningStack.class)
class WarmStartIT {

    private static final int TRAINEES = 12;
    private static final int OTHERS_BETWEEN = 40;
    private static final String ROUNDS = "OTPGATE_WARM_UP_ROUNDS";

    @Test
    void firstVerificationsAfterAStartCostLessThanThoseOfAServiceThatWarmsNothing(LocalStack stack) throws Exception {
        String usual = stack.setting(StackService.LOCKOUT, ROUNDS);
        List<Duration> cold = firstAfterAStart(stack, "0");
        List<Duration> warm = firstAfterAStart(stack, "200");
        stack.change(StackService.LOCKOUT, Map.of(ROUNDS, usual));
        stack.change(StackService.VERIFICATION, Map.of(ROUNDS, usual));
        ready(stack, OTHERS_BETWEEN).forEach(Ready::verify);
        List<Duration> later = verified(ready(stack, TRAINEES));

        System.out.printf(
                "%d verifications, sorted:%nafter a start without warm-up %s%nafter a start %s%nmuch later %s%n",
                TRAINEES, millis(cold), millis(warm), millis(later));
        assertThat(slowest(warm)).isLessThan(slowest(cold));
    }

    private static List<Duration> firstAfterAStart(LocalStack stack, String rounds) throws InterruptedException {
        List<Ready> trainees = ready(stack, TRAINEES);
        stack.roll(StackService.LOCKOUT, Map.of(ROUNDS, rounds));
        stack.roll(StackService.VERIFICATION, Map.of(ROUNDS, rounds));
        return verified(trainees);
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
    private static List<Duration> verified(List<Ready> trainees) {
        return trainees.stream().map(Ready::verify).sorted().toList();
    }

    private static Duration slowest(List<Duration> sorted) {
        return sorted.get(sorted.size() - 1);
    }

    private static List<Long> millis(List<Duration> times) {
        return times.stream().map(Duration::toMillis).toList();
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
