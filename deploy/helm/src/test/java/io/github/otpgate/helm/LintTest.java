package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Helm's own strict lint. It takes no values, so it is given copies of the chart with each example as its values. */
class LintTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void chartIsCleanWithEveryExample(String example) throws IOException {
        String values = Files.readString(Chart.FOLDER.resolve("ci/" + example + "-values.yaml"));
        LintResult result = lint(ChartCopy.in(folder).edit("values.yaml", defaults -> merged(defaults, values)));
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @Test
    void aTemplateThatIsNoYamlFailsTheLint() {
        assertThat(lint(ChartCopy.in(folder).edit("templates/broken.yaml", none -> "a: b: c"))
                        .isFailed())
                .isTrue();
    }

    private static LintResult lint(ChartCopy chart) {
        return new Helm(chart.folder()).lint().strict().quiet().call();
    }

    private static String merged(String defaults, String values) {
        try {
            return YAML.writeValueAsString(
                    YAML.readerForUpdating(YAML.readTree(defaults)).readTree(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> examples() {
        return Chart.examples();
    }
}
