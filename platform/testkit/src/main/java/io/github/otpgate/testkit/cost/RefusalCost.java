package io.github.otpgate.testkit.cost;

import io.github.otpgate.embedded.RawAnswer;
import io.github.otpgate.embedded.RawConnection;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends one request several times over, and tells what one time cost the server: the best of some rounds, warm. */
final class RefusalCost {

    /** What refusing a request may cost at most. */
    static final long MOST_NANOS = 1_000_000;

    private static final int TIMES = 2;
    private static final int ROUNDS = 6;

    private final int port;
    private RawConnection connection;

    RefusalCost(int port) {
        this.port = port;
    }

    /** A request's cost and its answer. */
    record Measured(long nanos, RawAnswer answer) {

        boolean dear() {
            return nanos > MOST_NANOS;
        }
    }

    /** Ends after the first round that is cheap enough: only what stays dear is tried again and again. */
    Measured of(byte[] request) {
        RawAnswer answer = send(request);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && best > MOST_NANOS; round++) {
            long before = ServerTime.nanos();
            for (int time = 0; time < TIMES; time++) {
                answer = send(request);
            }
            best = Math.min(best, (ServerTime.nanos() - before) / TIMES);
        }
        return new Measured(best, answer);
    }

    /** On a connection that is kept; on a new one if the server has closed it. */
    private RawAnswer send(byte[] request) {
        try {
            if (connection != null) {
                try {
                    return answered(request);
                } catch (IOException closed) {
                    connection.close();
                }
            }
            connection = new RawConnection(port);
            return answered(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private RawAnswer answered(byte[] request) throws IOException {
        RawAnswer answer = connection.send(request).answer();
        if (answer.closes()) {
            connection.close();
            connection = null;
        }
        return answer;
    }
}
