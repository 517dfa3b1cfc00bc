package io.github.otpgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.RawAnswer;
import io.github.otpgate.embedded.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request on whose end this server and the one before it could disagree is answered 400 and is the connection's last: nothing
 * behind it is taken for a request (RFC 9112 sections 6.1 to 6.3 and 11.2).
 */
public abstract class RequestEndContract {

    private static final String BEHIND = "GET /api/v3/behind HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** Where the server listens. */
    protected abstract int port();

    /** A path of generation 2 that takes forms; empty for a server that has none. */
    protected abstract String wirePath();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Transfer-Encoding: chunked\r\nContent-Length: 0",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: xchunked\r\nContent-Length: 5",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked,",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding:",
                "Transfer-Encoding:\r\n chunked",
                "Transfer-Encoding: chunked\r\n ",
                "Transfer-Encoding: x\r\n\tchunked",
                "Transfer-Encoding : chunked",
                "Content-Length: 0\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5, 5",
                "Content-Length:\r\n 5",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 5x",
                "Content-Length: 0x5",
                "Content-Length: 99999999999999999999",
                "Content-Length: five"
            })
    void unclearEndIsRefusedAndTheLastOfItsConnection(String headers) throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            RawAnswer answer = connection
                    .send("POST /api/v3/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + headers + "\r\n\r\n0\r\n\r\n" + BEHIND)
                    .answer();

            assertThat(answer.status()).as(answer.head()).isEqualTo(400);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void olderVersionHasNoChunks() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            RawAnswer answer = connection
                    .send("POST /api/v3/nothing HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + BEHIND)
                    .answer();

            assertThat(answer.status()).as(answer.head()).isEqualTo(400);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    /** Netty, but nobody else, takes eight bytes behind such a head for its body. */
    @Test
    void headThatOnlyOneServerTakesABodyForIsRefused() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            RawAnswer answer = connection
                    .send("GET /api/v3/nothing HTTP/1.1\r\nHost: localhost\r\nSec-WebSocket-Key1: 1\r\n"
                            + "Sec-WebSocket-Key2: 2\r\n\r\n" + BEHIND)
                    .answer();

            assertThat(answer.status()).as(answer.head()).isEqualTo(400);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    /** Of two lengths an older version's first one counts here, and maybe the other one elsewhere. */
    @Test
    void requestOfAnOlderVersionIsTheLastOfItsConnection() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            connection
                    .send(
                            "POST /api/v3/nothing HTTP/1.0\r\nConnection: keep-alive\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 0\r\nContent-Length: " + BEHIND.length() + "\r\n\r\n" + BEHIND)
                    .answer();

            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void unclearEndIsFoundHoweverTheBytesArrive() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            String request = "POST /api/v3/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n";
            for (char next : request.toCharArray()) {
                connection.send(String.valueOf(next));
            }

            assertThat(connection.answer().status()).isEqualTo(400);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void unclearEndIsFoundBehindGoodRequests() throws IOException {
        String good = "GET /api/v3/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawConnection connection = new RawConnection(port())) {
            assertThat(connection.send(good).answer().status()).isEqualTo(404);
            connection.send(
                    good + "POST /api/v3/nothing HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n"
                            + "0\r\n\r\n" + BEHIND);

            assertThat(connection.answer().status()).isEqualTo(404);
            assertThat(connection.answer().status()).isEqualTo(400);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2\r\n\r\n{}", "Transfer-Encoding: Chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"})
    void clearEndIsFollowedByTheNextRequest(String rest) throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            String request =
                    "POST /api/v3/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + rest;
            connection.send(request + request);

            assertThat(connection.answer().status()).isEqualTo(404);
            assertThat(connection.answer().status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5\r\nTransfer-Encoding : chunked", "Content-Length: 5\r\nBad Name: x"})
    void unclearEndOnTheWireIsRefusedAsAnywhere(String headers) throws IOException {
        if (wirePath().isEmpty()) {
            return;
        }
        try (RawConnection connection = new RawConnection(port())) {
            RawAnswer answer = connection
                    .send("POST " + wirePath() + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n0\r\n\r\n")
                    .answer();

            assertThat(answer.status()).as(answer.head()).isEqualTo(400);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "9223372036854775807", "-1", "five", "5, 5", "1e3"})
    void absurdLengthOnTheWireIsAnsweredAsThePagesUnderstand(String length) throws IOException {
        if (wirePath().isEmpty()) {
            return;
        }
        try (RawConnection connection = new RawConnection(port())) {
            RawAnswer answer = connection
                    .send("POST " + wirePath() + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length
                            + "\r\n\r\nUSER_NM=a")
                    .answer();

            assertThat(answer.status()).as(answer.head()).isEqualTo(200);
            assertThat(answer.body()).contains("\"code\":\"AP007\"");
        }
    }
}
