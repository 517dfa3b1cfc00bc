package io.github.otpgate.embedded;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Kafka topic to be created.
 *
 * @param partitions one or more
 * @param config settings by their Kafka names, as in {@code cleanup.policy=compact}; neither name nor value may hold white space
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final Pattern SETTING = Pattern.compile("[^\\s=]+=\\S*");

    /** @throws IllegalArgumentException if a value is not as described; the message names it */
    public TopicSpec {
        config = Map.copyOf(config);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Topic name: expected " + NAME + ", got " + name);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("Partitions of " + name + ": expected 1 or more, got " + partitions);
        }
        config.entrySet().stream()
                .map(Map.Entry::toString)
                .filter(setting -> !SETTING.matcher(setting).matches())
                .forEach(setting -> {
                    throw new IllegalArgumentException(
                            "Setting of " + name + ": expected " + SETTING + ", got " + setting);
                });
    }

    /** The topic as a line, settings sorted: {@code otp.lockout 3 cleanup.policy=compact}. */
    @Override
    public String toString() {
        return new TreeMap<>(config)
                .entrySet().stream()
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining(" ", name + " " + partitions + " ", ""))
                        .stripTrailing();
    }

    /** The topic of such a line. */
    public static TopicSpec parse(String line) {
        String[] words = line.split(" ");
        Map<String, String> config = Arrays.stream(words)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        return new TopicSpec(words[0], Integer.parseInt(words[1]), config);
    }
}
