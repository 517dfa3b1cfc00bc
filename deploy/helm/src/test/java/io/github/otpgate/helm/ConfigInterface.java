package io.github.otpgate.helm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the names of settings off the source of a {@code @ConfigMapping} interface. */
final class ConfigInterface {

    private static final Pattern LINE = Pattern.compile("@ConfigMapping\\(prefix = \"(?<prefix>[^\"]+)\"\\)"
            + "|interface (?<type>\\w+)"
            + "|@WithName\\(\"(?<renamed>[^\"]+)\"\\)"
            + "|(?<parent>@WithParentName)"
            + "|(?m:^)\\s+(?<returns>[\\w.<>]+) (?<method>\\w+)\\(\\);");

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, List<String[]>> methods = new HashMap<>();

    private ConfigInterface(String source) {
        String type = "";
        String prefix = null;
        String own = null;
        for (Matcher line = LINE.matcher(source); line.find(); ) {
            if (line.group("prefix") != null) {
                prefix = line.group("prefix");
            } else if (line.group("type") != null) {
                type = line.group("type");
                if (prefix != null) {
                    prefixes.put(type, prefix);
                    prefix = null;
                }
            } else if (line.group("renamed") != null) {
                own = "." + line.group("renamed");
            } else if (line.group("parent") != null) {
                own = "";
            } else {
                String name = own != null ? own : "." + kebab(line.group("method"));
                own = null;
                methods.computeIfAbsent(type, absent -> new ArrayList<>())
                        .add(new String[] {line.group("returns"), name});
            }
        }
    }

    /** The full names of all settings; none if the source is of something else. */
    static Stream<String> names(String source) {
        if (!source.contains("@ConfigMapping")) {
            return Stream.empty();
        }
        ConfigInterface read = new ConfigInterface(source);
        return read.prefixes.entrySet().stream().flatMap(root -> read.below(root.getKey(), root.getValue()));
    }

    private Stream<String> below(String type, String prefix) {
        return methods.getOrDefault(type, List.of()).stream()
                .flatMap(method -> methods.containsKey(method[0])
                        ? below(method[0], prefix + method[1])
                        : Stream.of(prefix + method[1]));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
