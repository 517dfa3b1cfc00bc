package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Helm's own strict lint. It takes no values, so it is given copies of the chart with each example as its values. */
class LintTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    @TempDir
    private Path copy;

    @ParameterizedTest
    @MethodSource("examples")
    void chartIsCleanWithEveryExample(String example) throws IOException {
        copyChart();
        Path values = copy.resolve("values.yaml");
        var merged = YAML.readerForUpdating(YAML.readTree(values.toFile()))
                .readTree(Files.readString(Chart.FOLDER.resolve("ci/" + example + "-values.yaml")));
        Files.writeString(values, YAML.writeValueAsString(merged));
        LintResult result = lint();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @Test
    void aTemplateThatIsNoYamlFailsTheLint() throws IOException {
        copyChart();
        Files.writeString(copy.resolve("templates/broken.yaml"), "a: b: c", StandardOpenOption.CREATE_NEW);
        assertThat(lint().isFailed()).isTrue();
    }

    private LintResult lint() {
        return new Helm(copy).lint().strict().quiet().call();
    }

    /** With what its links lead to: Helm follows them too. */
    private void copyChart() throws IOException {
        try (Stream<Path> files = Files.walk(Chart.FOLDER, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(Chart.FOLDER.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static Stream<String> examples() {
        return Chart.examples();
    }
}
