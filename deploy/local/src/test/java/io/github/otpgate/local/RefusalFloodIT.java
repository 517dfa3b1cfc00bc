package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.RawConnection;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger sends refused requests as fast as it can, and a second institution's trainees go on as before. */
@ExtendWith(RunningStack.class)
class RefusalFloodIT {

    /** Each language once: to a reader that compares each with each, the dearest header of its length. */
    private static final String LANGUAGES =
            IntStream.range(0, 1_500).mapToObj(number -> "a" + letters(number)).collect(Collectors.joining(","));

    @Test
    void headersThatAreDearToReadStopNobodyElse(LocalStack stack) throws Exception {
        assertUnharmed(
                stack,
                "GET /api/v3/verifications HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + LANGUAGES + "\r\n\r\n");
        assertUnharmed(
                stack,
                "GET /api/v3/verifications HTTP/1.1\r\nHost: localhost\r\nAccept-Language: "
                        + LANGUAGES.substring(0, 500) + "\r\nAuthorization: Bearer " + "a".repeat(4_000) + "\r\n\r\n");
    }

    @Test
    void requestsWithoutAClearEndStopNobodyElse(LocalStack stack) throws Exception {
        assertUnharmed(
                stack,
                "POST /api/v3/verifications HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v3/verifications HTTP/1.1\r\n\r\n");
    }

    private static void assertUnharmed(LocalStack stack, String refused) throws Exception {
        SampleTrainee other = RunningStack.newTrainee(stack, "kiraedu");
        SampleDevice device = other.register(other.enrolmentTicket(), false);
        Neighbour neighbour = new Neighbour(other, device);
        int port = URI.create(stack.instances(StackService.VERIFICATION).get(0)).getPort();
        Callable<Integer> attack = () -> refusedStatus(port, refused);

        Neighbour.Served before = neighbour.served();
        try (Traffic<Integer> flood = Traffic.of(4, attack)) {
            flood.awaitMore(20);
            Neighbour.Served during = neighbour.served();
            flood.awaitMore(20);
            List<Integer> answers = flood.stop();

            assertThat(answers).allMatch(status -> status >= 400 && status < 500);
            assertThat(before.refusals()).isZero();
            assertThat(during.refusals()).isZero();
            assertThat(during.p99())
                    .as("before: %s, during: %s", before, during)
                    .isLessThan(before.tolerated());
        }
    }

    private static int refusedStatus(int port, String request) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            return connection.send(request).answer().status();
        }
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .collect(Collectors.joining());
    }
}
