package io.github.otpgate.testkit;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How an institution fares while another one does something. Asked before and during, in one run.
 *
 * @param refused how many of its calls were not answered with success
 * @param p99 the time within which 99 of 100 calls were answered
 */
public record Neighbour(int refused, Duration p99) {

    /** Makes so many calls, one after the other. */
    public static Neighbour calling(int times, Supplier<Response> call) {
        long[] nanos = new long[times];
        int refused = 0;
        for (int made = 0; made < times; made++) {
            long begun = System.nanoTime();
            Response answer = call.get();
            nanos[made] = System.nanoTime() - begun;
            boolean succeeded = answer.statusCode() < 300 && !answer.asString().contains("\"FAIL");
            refused += succeeded ? 0 : 1;
        }
        Arrays.sort(nanos);
        return new Neighbour(refused, Duration.ofNanos(nanos[Math.max(0, times - 1 - times / 100)]));
    }
}
