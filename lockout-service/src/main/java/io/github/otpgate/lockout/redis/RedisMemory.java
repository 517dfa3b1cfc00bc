package io.github.otpgate.lockout.redis;

import java.util.Map;
import java.util.stream.Collectors;

/** What Redis tells of its memory. */
final class RedisMemory {

    private RedisMemory() {}

    /**
     * How full Redis is, 0 to 1: of {@code maxmemory}, or of the machine's memory where there is no such limit.
     *
     * @param info what <a href="https://redis.io/docs/latest/commands/info/">{@code INFO memory}</a> answers
     * @return NaN if it does not say
     */
    static double usedRatio(String info) {
        Map<String, String> fields = info.lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).trim(),
                        (first, again) -> first));
        double limit = bytes(fields, "maxmemory");
        return bytes(fields, "used_memory") / (limit > 0 ? limit : bytes(fields, "total_system_memory"));
    }

    private static double bytes(Map<String, String> fields, String name) {
        try {
            double bytes = Double.parseDouble(fields.getOrDefault(name, "NaN"));
            return bytes >= 0 ? bytes : Double.NaN;
        } catch (NumberFormatException unknown) {
            return Double.NaN;
        }
    }
}
