package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.RawAnswer;
import io.github.otpgate.embedded.RawConnection;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gateway and services agree on where a request ends; each of them refuses what the other could read differently. */
@ExtendWith(RunningStack.class)
class RequestEndIT {

    private static final String BEHIND = "GET /api/v3/time HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding:\r\n chunked",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 99999999999999999999"
            })
    void unclearEndIsRefusedByTheGatewayAndByEveryService(String headers, LocalStack stack) throws IOException {
        assertRefused(stack.url(), headers);
        for (StackService service : StackService.values()) {
            for (String instance : stack.instances(service)) {
                assertRefused(instance, headers);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFICATION,/api/v2/otp_accredit,99999999999999999999",
        "VERIFICATION,/api/v2/otp_accredit,9223372036854775807",
        "VERIFICATION,/api/v2/otp_accredit,five",
        "RESET,/api/v2/user_reset,99999999999999999999"
    })
    void absurdLengthOnTheWireIsAnsweredAsThePagesUnderstand(
            StackService service, String path, String length, LocalStack stack) throws IOException {
        assertBadCall(stack.url(), path, length);
        assertBadCall(stack.instances(service).get(0), path, length);
    }

    private static void assertRefused(String url, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(URI.create(url).getPort())) {
            RawAnswer answer = connection
                    .send("POST /api/v3/devices HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n0\r\n\r\n"
                            + BEHIND)
                    .answer();

            assertThat(answer.status()).as(url + " " + answer.head()).isEqualTo(400);
            assertThat(connection.isClosedByServer()).as(url).isTrue();
        }
    }

    private static void assertBadCall(String url, String path, String length) throws IOException {
        try (RawConnection connection = new RawConnection(URI.create(url).getPort())) {
            RawAnswer answer = connection
                    .send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length
                            + "\r\n\r\nUSER_NM=a")
                    .answer();

            assertThat(answer.status()).as(url + " " + answer.head()).isEqualTo(200);
            assertThat(answer.body()).as(url).contains("\"code\":\"AP007\"");
        }
    }
}
