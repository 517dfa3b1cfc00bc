package io.github.otpgate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Latencies by HTTP status. */
final class Measurement {

    private static final int PRECISION = 3;
    private static final double MILLI = 1_000_000.0;
    /** Accepted, or the same code again. */
    private static final Set<Integer> EXPECTED = Set.of(200, 409);

    private final int seconds;
    private final Map<Integer, Histogram> byStatus = new ConcurrentHashMap<>();

    Measurement(int seconds) {
        this.seconds = seconds;
    }

    /** @param status -1 if there was no answer */
    void add(int status, long nanos) {
        byStatus.computeIfAbsent(status, absent -> new ConcurrentHistogram(PRECISION))
                .recordValue(nanos);
    }

    /** Whether every answer was a verdict on the code. */
    boolean clean() {
        return EXPECTED.containsAll(byStatus.keySet());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("status     count       /s   p50 ms   p99 ms  p99.9 ms   max ms");
        Histogram all = new Histogram(PRECISION);
        byStatus.forEach((status, histogram) -> {
            lines.add(line(status < 0 ? "none" : status.toString(), histogram));
            all.add(histogram);
        });
        lines.add(line("all", all));
        return lines;
    }

    private String line(String status, Histogram histogram) {
        return "%-6s %9d %8.0f %8.2f %8.2f %9.2f %8.2f"
                .formatted(
                        status,
                        histogram.getTotalCount(),
                        (double) histogram.getTotalCount() / seconds,
                        histogram.getValueAtPercentile(50) / MILLI,
                        histogram.getValueAtPercentile(99) / MILLI,
                        histogram.getValueAtPercentile(99.9) / MILLI,
                        histogram.getMaxValue() / MILLI);
    }
}
