package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.lockout.ForgottenVersions;
import io.github.otpgate.contracts.lockout.LockoutState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A state as {@code state.lua} writes it: eight fields, separated by semicolons. */
final class StateText {

    private static final int FIELDS = 8;

    private StateText() {}

    /** @throws IllegalArgumentException if the text is none of a state */
    static LockoutState parse(String text) {
        String[] fields = text.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("state: expected " + FIELDS + " fields, got " + fields.length);
        }
        return new LockoutState(
                Long.parseLong(fields[0]),
                Integer.parseInt(fields[1]),
                fields[2].isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(fields[2])),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]),
                times(fields[6]),
                forgotten(fields[7]));
    }

    /** The text of a state. */
    static String of(LockoutState state) {
        return String.join(
                ";",
                Long.toString(state.version()),
                Integer.toString(state.consecutiveFailures()),
                state.locked() ? Long.toString(state.lockedAt().toEpochMilli()) : "",
                Long.toString(state.lockVersion()),
                Long.toString(state.generation()),
                Long.toString(state.lastStep()),
                state.failureTimes().stream().map(Object::toString).collect(Collectors.joining(",")),
                state.forgotten().stream()
                        .map(range -> range.after() + "-" + range.upTo())
                        .collect(Collectors.joining(",")));
    }

    private static List<ForgottenVersions> forgotten(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(range -> range.split("-"))
                        .map(ends -> new ForgottenVersions(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
                        .toList();
    }

    private static List<Long> times(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }
}
