package io.github.otpgate.testkit.cost;

import io.github.otpgate.embedded.RawAnswer;
import io.github.otpgate.embedded.RawConnection;
import java.io.IOException;

/** Sends one request several times over, and tells what one time cost the server: the best time, warm. */
final class RefusalCost {

    /** What refusing a request may cost at most. */
    static final long MOST_NANOS = 1_000_000;

    /** So many that what is only cold becomes warm meanwhile, and that one is not disturbed by the machine's other work. */
    private static final int TIMES = 3_000;

    private static final int FIRST_TIMES = 12;
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

        /** Whether it is the other one's answer, for hardly more. */
        boolean isLike(Measured other) {
            return answer.status() == other.answer.status()
                    && answer.body().equals(other.answer.body())
                    && nanos <= other.nanos + other.nanos / 2;
        }
    }

    /** The best of some times. Ends after the first that is cheap enough: only what stays dear is tried again and again. */
    Measured of(byte[] request) {
        RawAnswer answer;
        long best = Long.MAX_VALUE;
        int times = 0;
        do {
            ServerTime time = ServerTime.start();
            answer = send(request);
            best = Math.min(best, time.nanos());
            times++;
        } while (answer != NONE && goesOn(times, best));
        return new Measured(answer == NONE ? Long.MAX_VALUE : best, answer);
    }

    private static boolean goesOn(int times, long best) {
        return best > MOST_NANOS && times < (best > HOPELESS_NANOS ? FIRST_TIMES : TIMES);
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
