package io.github.otpgate.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files are that are tested here. */
final class Project {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Project() {}

    static List<Path> dashboards() {
        return files("deploy/dashboards", ".json");
    }

    static List<Path> alerts() {
        return files("deploy/alerts", ".yaml");
    }

    static List<Path> ruleTests() {
        return files("deploy/monitoring/src/test/resources/rules", ".test.yaml");
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
