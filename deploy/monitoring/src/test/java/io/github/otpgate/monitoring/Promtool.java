package io.github.otpgate.monitoring;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus' own judge of rules. */
final class Promtool {

    private Promtool() {}

    /** What property {@code otpgate.promtool} names, or the first on the PATH. */
    static Optional<Path> find() {
        return Optional.ofNullable(System.getProperty("otpgate.promtool"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "promtool"))
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    /** Whether the tests must fail, and not be skipped, where there is none. */
    static boolean required() {
        return Boolean.getBoolean("otpgate.promtool.required");
    }

    /** What {@code promtool check rules} or {@code promtool test rules} says of these files. */
    static Verdict rules(String command, List<Path> files) {
        List<String> line = new ArrayList<>(List.of(find().orElseThrow().toString(), command, "rules"));
        files.forEach(file -> line.add(file.toString()));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor() == 0, said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether all is in order, and the whole output. */
    record Verdict(boolean good, String said) {}
}
