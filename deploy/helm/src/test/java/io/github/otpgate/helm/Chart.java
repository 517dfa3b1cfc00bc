package io.github.otpgate.helm;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The chart with some values, rendered by Helm itself as release {@code otp} in namespace {@code lms}. */
final class Chart {

    static final Path FOLDER = Path.of("otpgate").toAbsolutePath();
    static final String RELEASE = "otp";
    static final String NAMESPACE = "lms";

    /** The oldest that Chart.yaml allows. */
    static final String OLDEST_KUBERNETES = "1.30.0";

    private final Path folder;
    private final List<Path> values;

    private Chart(Path folder, List<Path> values) {
        this.folder = folder;
        this.values = values;
    }

    /** The chart with the values that it comes with and no others. */
    static Chart bare() {
        return new Chart(FOLDER, List.of());
    }

    /** The chart with {@code ci/<name>-values.yaml}. */
    static Chart with(String name) {
        return new Chart(FOLDER, List.of(FOLDER.resolve("ci").resolve(name + "-values.yaml")));
    }

    /** The names of all files in {@code ci}. */
    static Stream<String> examples() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files
                    .map(file -> file.getFileName().toString().replace("-values.yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This chart with these values, in YAML, over those that it has. */
    Chart and(String yaml) {
        List<Path> more = new ArrayList<>(values);
        more.add(file(yaml));
        return new Chart(folder, more);
    }

    /** @throws IllegalStateException with Helm's message if it refuses */
    String text() {
        var template = new Helm(folder)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(OLDEST_KUBERNETES)
                // There is no cluster to read secrets from.
                .set("secrets.lookup", false);
        values.forEach(template::withValuesFile);
        return template.call();
    }

    Manifests render() {
        return Manifests.parse(text());
    }

    /** A copy of the chart with the same values. */
    Chart in(ChartCopy copy) {
        return new Chart(copy.folder(), values);
    }

    private static Path file(String yaml) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
