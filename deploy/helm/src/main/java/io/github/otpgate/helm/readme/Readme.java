package io.github.otpgate.helm.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the table of values in a chart's README in step with the comments of its {@code values.yaml}. */
public final class Readme {

    private static final String BEGIN = "<!-- values: begin -->\n";
    private static final String END = "<!-- values: end -->\n";

    private Readme() {}

    /** @param args the chart's folder, whose README is written anew */
    public static void main(String[] args) throws IOException {
        Path chart = Path.of(args[0]);
        Path readme = chart.resolve("README.md");
        Files.writeString(readme, of(Files.readString(readme), Files.readString(chart.resolve("values.yaml"))));
    }

    /** The README with the table that these values give. */
    public static String of(String readme, String values) {
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalArgumentException(
                    "README.md: expected the lines " + BEGIN.strip() + " and " + END.strip());
        }
        return readme.substring(0, begin) + table(Values.read(values)) + readme.substring(end);
    }

    private static String table(List<Value> values) {
        return values.stream()
                .map(Readme::row)
                .collect(Collectors.joining("", "| value | meaning | default |\n|---|---|---|\n", ""));
    }

    private static String row(Value value) {
        String path = value.isGroup() ? "**`" + value.path() + "`**" : "`" + value.path() + "`";
        String standard = value.isGroup() ? "" : "`" + value.standard() + "`";
        return "| " + path + " | " + value.meaning().replace("|", "\\|").replace("<", "&lt;") + " | " + standard
                + " |\n";
    }
}
