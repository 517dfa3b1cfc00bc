package io.github.otpgate.testkit.cost;

import io.github.otpgate.embedded.RawAnswer;
import io.github.otpgate.embedded.RawConnection;
import java.io.IOException;

/** Sends one request several times over, and tells what one time cost the server: the best of some rounds, warm. */
final class RefusalCost {

    /** What refusing a request may cost at most. */
    static final long MOST_NANOS = 1_000_000;

    private static final int TIMES = 2;
    /** So many that what is only cold becomes warm meanwhile. */
    private static final int ROUNDS = 100;

    private static final int FIRST_ROUNDS = 6;
    /** Nothing becomes as much cheaper by being warm. */
    private static final long HOPELESS_NANOS = 20 * MOST_NANOS;

    private static final RawAnswer NONE = new RawAnswer("HTTP/1.1 599 No answer", "");

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
        for (int round = 0; answer != NONE && goesOn(round, best); round++) {
            long before = ServerTime.nanos();
            for (int time = 0; time < TIMES; time++) {
                answer = send(request);
            }
            best = Math.min(best, (ServerTime.nanos() - before) / TIMES);
        }
        return new Measured(answer == NONE ? Long.MAX_VALUE : best, answer);
    }

    private static boolean goesOn(int round, long best) {
        return best > MOST_NANOS && round < (best > HOPELESS_NANOS ? FIRST_ROUNDS : ROUNDS);
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
        } catch (IOException noAnswer) {
            connection.close();
            connection = null;
            return NONE;
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
