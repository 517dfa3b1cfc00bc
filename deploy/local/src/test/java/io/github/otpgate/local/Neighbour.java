package io.github.otpgate.local;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** An institution that has nothing to do with what happens to another one, and how it fares meanwhile. */
record Neighbour(SampleTrainee trainee, SampleDevice device) {

    private static final int QUESTIONS = 200;
    /** Two processors shared with all servers and with the one who floods. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(1);

    /** What some hundred calls in a row came to. */
    record Served(int refusals, Duration p99) {

        /** Up to where a longer p99 is the machine's, not the flood's. */
        Duration tolerated() {
            Duration fivefold = p99.multipliedBy(5);
            return fivefold.compareTo(NOTICEABLE) < 0 ? NOTICEABLE : fivefold;
        }
    }

    /** One verification, and then the same one again and again, which takes the same way and has the same answer. */
    Served served() {
        String code = device.unusedCode();
        String name = UUID.randomUUID().toString();
        List<Long> nanos = new ArrayList<>();
        int refusals = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            Answer answer = trainee.verify(code, "Idempotency-Key", name);
            nanos.add(System.nanoTime() - start);
            refusals += answer.status() == 200 ? 0 : 1;
        }
        LongStream sorted = nanos.stream().mapToLong(Long::longValue).sorted();
        return new Served(
                refusals,
                Duration.ofNanos(sorted.skip(QUESTIONS * 99 / 100).findFirst().orElseThrow()));
    }
}
