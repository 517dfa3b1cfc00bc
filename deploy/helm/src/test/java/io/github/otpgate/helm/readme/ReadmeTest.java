package io.github.otpgate.helm.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path CHART = Path.of("otpgate");

    @Test
    void readmeOfTheChartSaysWhatItsValuesSay() throws IOException {
        String readme = Files.readString(CHART.resolve("README.md"));
        assertThat(readme)
                .as("run the command at the end of deploy/helm/otpgate/README.md")
                .isEqualTo(Readme.of(readme, Files.readString(CHART.resolve("values.yaml"))));
    }

    @Test
    void everyValueIsExplained() throws IOException {
        assertThat(Values.read(Files.readString(CHART.resolve("values.yaml"))))
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        value -> assertThat(value.meaning()).as(value.path()).isNotBlank());
    }

    @Test
    void tableHasGroupsValuesAndTheirDefaults() {
        String values = "# Two\n# lines.\na:\n  # One <b>.\n  c: \"\"\n  # Many.\n  d: [1, {e: f}]\n";
        assertThat(Readme.of("x\n<!-- values: begin -->\nold\n<!-- values: end -->\ny\n", values))
                .isEqualTo("""
                        x
                        <!-- values: begin -->
                        | value | meaning | default |
                        |---|---|---|
                        | **`a`** | Two lines. |  |
                        | `a.c` | One &lt;b>. | `""` |
                        | `a.d` | Many. | `[1, {e: f}]` |
                        <!-- values: end -->
                        y
                        """);
    }

    @Test
    void readmeWithoutAPlaceForTheTableIsRefused() {
        assertThatThrownBy(() -> Readme.of("x", "a: 1")).hasMessageContaining("values: begin");
    }
}
